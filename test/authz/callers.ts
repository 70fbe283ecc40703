import { demoStaff } from '@server/features/staff'
import type { ApiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'
import { demoPassword } from '@test/support/sign-in'
import type { Caller } from './table'

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
async function hire({ house }: TestHouse): Promise<void> {
  const password = demoPassword('clerk')
  for (const [username, centreId] of [
    ['elsewhere', 'demo-centre-2'],
    ['spare', 'demo-centre'],
  ] as const) {
    const member = { id: house.newId(), username, name: '演示受理员', posts: ['clerk'] as const }
    await house.repositories.staff.insertMany([await demoStaff({ ...member, centreId, password })])
  }
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
  return {
    citizen: {
      ...everybody,
      expired: past.citizen,
      tampered: forged(applicant.access),
      renewal: applicant.refresh,
    },
    staff: { ...everybody, expired: past.staff, tampered: forged(clerk.access), renewal: clerk.refresh },
  }
}
