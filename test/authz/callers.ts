import { demoIdNumber } from '@server/features/archives'
import { declareStaffRelation } from '@shared/contract/staff-relations'
import type { ApiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'
import { ADMINISTRATOR, freshCall, hired } from '@test/support/members'
import type { Caller, STAFF_CALLERS } from './caller-names'
import { AT_COUNTER } from './counter-requests'

/** What a caller puts into the authorization header at each API; nothing for nobody. */
export type Tokens = Record<'citizen' | 'staff', Record<Caller, string | undefined>>

export const PHONES = { applicant: '13800000001', other: '13800000005', nameless: '13900000001' }
const EXPIRY_SECONDS = 16 * 60

/** The same claims for somebody else, under the old signature. */
function forged(token: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
  const changed = Buffer.from(JSON.stringify({ ...claims, exp: 4_102_444_800 })).toString('base64url')
  return `${header}.${changed}.${signature}`
}

const staffTokens = (client: ApiClient) => ({
  access: client.cookies.get('dyb_staff') ?? '',
  refresh: client.cookies.get('dyb_staff_renew') ?? '',
})

/** A clerk of another centre, and one whose sign-ins push out nobody's session. */
async function hire(house: TestHouse): Promise<void> {
  await hired(house, { username: 'elsewhere', centreId: 'demo-centre-2' })
  await hired(house, { username: 'spare' })
}

/** Signs everybody in. The expired tokens were good sixteen minutes ago. */
export async function gatherCallers(house: TestHouse): Promise<Tokens> {
  await hire(house)
  const past = {
    citizen: (await house.tokensOf(PHONES.applicant)).access,
    staff: staffTokens(await house.staffSignedIn('clerk')).access,
  }
  house.clock.advance(EXPIRY_SECONDS)
  const applicant = await house.tokensOf(PHONES.applicant)
  const clerk = staffTokens(await house.staffSignedIn('clerk'))
  const everybody = {
    anonymous: undefined,
    applicant: applicant.access,
    other: (await house.tokensOf(PHONES.other)).access,
    nameless: (await house.tokensOf(PHONES.nameless)).access,
    clerk: clerk.access,
    archivist: staffTokens(await house.staffSignedIn('archivist')).access,
    elsewhere: staffTokens(await house.staffSignedIn('elsewhere')).access,
  }
  const further = await gatherStaff(house)
  return {
    citizen: {
      ...everybody,
      ...further,
      expired: past.citizen,
      tampered: forged(applicant.access),
      renewal: applicant.refresh,
    },
    staff: {
      ...everybody,
      ...further,
      expired: past.staff,
      tampered: forged(clerk.access),
      renewal: clerk.refresh,
    },
  }
}

type Further = Record<(typeof STAFF_CALLERS)[number], string>

/** The other staff. Whoever loses something has signed in before: the token is the same after. */
async function gatherStaff(house: TestHouse): Promise<Further> {
  const into = async (username: string) => staffTokens(await house.staffSignedIn(username)).access
  await hired(house, { username: 'head-elsewhere', posts: ['centre-head'], centreId: 'demo-centre-2' })
  for (const username of ['kin', 'revoked', 'suspended']) await hired(house, { username })
  const relative = await house.staffSignedIn('kin')
  for (const idNumber of [demoIdNumber(0), AT_COUNTER.idNumber]) {
    const body = { kind: 'spouse' as const, name: '云一晴', idNumber }
    const { status } = await relative.call(declareStaffRelation, { body })
    if (status !== 200) throw new Error('the relation was not declared')
  }
  const further: Further = {
    reviewer: await into('reviewer'),
    head: await into('head'),
    admin: await into('admin'),
    supervisor: await into('supervisor'),
    'head-elsewhere': await into('head-elsewhere'),
    kin: staffTokens(relative).access,
    revoked: await into('revoked'),
    suspended: await into('suspended'),
  }
  const { staff, repositories } = house.house
  const target = async (username: string) => {
    const member = await repositories.staff.findByUsername(username)
    return { id: member?._id ?? '', version: member?.version ?? 0, reason: '调整' }
  }
  const lost = { ...(await target('revoked')), centreId: 'demo-centre', post: 'clerk' as const }
  await staff.revokePost(ADMINISTRATOR, freshCall(house), lost)
  await staff.suspend(ADMINISTRATOR, freshCall(house), await target('suspended'))
  return further
}
