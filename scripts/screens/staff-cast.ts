import type { Browser, BrowserContext } from 'playwright-core'
import { demoCode, demoPassword } from '../../test/e2e/support/staff-sign-in'
import { visit } from '../../test/e2e/support/visitor'
import type { Stack } from '../../test/support/stack'

/** The administrator's side of the staff view: somebody invited, with a relation and a recovery begun on another account. */
export interface StaffCast {
  administrator: Awaited<ReturnType<BrowserContext['storageState']>>
  /** Path of a one-time link that has not been followed. */
  link: string
  /** Ids of accounts. */
  members: { invited: string; clerk: string }
}

interface Member {
  id: string
  version: number
  username: string
}

/** Signs the administrator in, invites somebody, records a relation of the clerk and begins a recovery. */
export async function gatherStaff(browser: Browser, stack: Stack): Promise<StaffCast> {
  const { context } = await visit(browser, stack.staff)
  const totp = await demoCode(stack.phones, 'admin')
  await post(context, '/api/staff/sign-in', { username: 'admin', password: demoPassword('admin'), totp })
  const listed = await (await context.request.get('/api/staff/members')).json()
  const [centre] = listed.grantable.filter(({ posts }: { posts: string[] }) => posts.includes('clerk'))
  const invitation = { name: '申小禾', username: 'shen.xiaohe', centreId: centre.id, posts: ['clerk'] }
  const { member, link } = await post(context, '/api/staff/members', {
    ...invitation,
    reason: '受理窗口新到岗',
  })
  const clerk = listed.members.find(({ username }: Member) => username === 'clerk') as Member
  const at = `/api/staff/members/${clerk.id}`
  const { version } = await (await context.request.get(at)).json()
  const colleague = { kind: 'spouse', username: 'archivist', reason: '本人申报，代为登记' }
  const related = await post(context, `${at}/relations`, { ...colleague, version })
  await post(context, `${at}/recovery`, { version: related.version, reason: '换了手机，已当面核对' })
  const state = await context.storageState()
  await context.close()
  return {
    administrator: state,
    link: `/link#${link.token}`,
    members: { invited: member.id, clerk: clerk.id },
  }
}

let posts = 0

async function post({ request }: BrowserContext, path: string, data: object) {
  posts += 1
  const key = `staff-screens-${Date.now()}-${posts}-0123456789`
  const headers = { 'x-requested-with': 'screens', 'idempotency-key': key }
  const answer = await request.post(path, { data, headers })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}
