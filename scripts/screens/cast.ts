import type { Browser, BrowserContext } from 'playwright-core'
import { DEMO_LOGINS } from '../../server/demo-data'
import { signIn } from '../../test/e2e/support/sign-in'
import { visit } from '../../test/e2e/support/visitor'
import type { Stack } from '../../test/support/stack'
import { gatherStaff, type StaffCast } from './staff-cast'

export type StaffWho = 'desk' | 'clerk' | 'administrator'
export type Who =
  | 'stranger'
  | 'unknown'
  | 'declared'
  | 'issued'
  | 'waiting'
  | 'refused'
  | 'checked'
  | StaffWho
type State = Awaited<ReturnType<BrowserContext['storageState']>>

/** Who looks at the pages, and what there is to see. */
export interface Cast {
  states: Partial<Record<Who, State>>
  cases: Record<'declared' | 'issued' | 'waiting' | 'refused', string>
  staff: StaffCast
  certificateId: string
  /** Path of the public page of the same issued certificate. */
  verifyPath: string
  pdf: Buffer
}

const PHONES = {
  issued: '13800000001',
  waiting: '13800000002',
  refused: '13800000003',
  declared: '13800000005',
  unknown: '13900000198',
  checked: '13800000006',
} as const

const newestCase = async ({ request }: BrowserContext): Promise<string> => {
  const { cases } = (await (await request.get('/api/me/cases')).json()) as { cases: { id: string }[] }
  return cases[0]?.id ?? ''
}

/** Signs everybody in, refuses one case as a clerk would, and waits for the certificate of another. */
export async function gatherCast(browser: Browser, stack: Stack): Promise<Cast> {
  const states: Cast['states'] = {}
  const cases = { declared: '', issued: '', waiting: '', refused: '' }
  for (const who of ['unknown', 'checked', 'declared', 'waiting', 'refused', 'issued'] as const) {
    const { context, page } = await visit(browser, stack.citizen)
    await signIn(page, stack.phones, PHONES[who])
    states[who] = await context.storageState()
    if (who !== 'unknown' && who !== 'checked') cases[who] = await newestCase(context)
    if (who === 'issued') continue
    await context.close()
  }
  const clerk = await signInClerk(browser, stack)
  states.clerk = await clerk.storageState()
  await refuse(clerk, cases.refused)
  const staff = await gatherStaff(browser, stack)
  states.administrator = staff.administrator
  return { states, cases, staff, ...(await certificate(browser.contexts()[0] as BrowserContext)) }
}

async function certificate({
  request,
}: BrowserContext): Promise<Pick<Cast, 'certificateId' | 'verifyPath' | 'pdf'>> {
  const listed = await request.get('/api/me/certificates')
  const { certificates } = (await listed.json()) as { certificates: { id: string; verifyUrl: string }[] }
  const [newest] = certificates
  const file = await request.get(`/api/certificates/${newest?.id}/file`)
  return {
    certificateId: newest?.id ?? '',
    verifyPath: new URL(newest?.verifyUrl ?? '').pathname,
    pdf: await file.body(),
  }
}

async function signInClerk(browser: Browser, stack: Stack): Promise<BrowserContext> {
  const { context } = await visit(browser, stack.staff)
  const secret = DEMO_LOGINS.find(({ account }) => account === 'clerk')?.secret
  await post(context, '/api/staff/sign-in', { username: 'clerk', password: secret })
  return context
}

async function refuse(clerk: BrowserContext, id: string): Promise<void> {
  const found = await clerk.request.get(`/api/staff/cases/${id}`)
  const { version } = (await found.json()) as { version: number }
  const body = { command: 'refuse', version, reason: 'moving-or-lent' }
  await post(clerk, `/api/staff/cases/${id}/decision`, body)
}

async function post({ request }: BrowserContext, path: string, data: object): Promise<void> {
  const headers = { 'x-requested-with': 'screens', 'idempotency-key': `screens-${Date.now()}-0123456789` }
  const answer = await request.post(path, { data, headers })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
}
