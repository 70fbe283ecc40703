import { demoStaff } from '@server/features/staff'
import { recordCommands } from '@server/platform/mongo/commands'
import { listMyCases, readCase, withdrawCase } from '@shared/contract/cases'
import { verifyCertificate } from '@shared/contract/certificates'
import { followCase } from '@shared/contract/follow'
import { requestCode, signIn } from '@shared/contract/sign-in'
import { readStaffCase, readStaffMe, staffSignIn } from '@shared/contract/staff'
import { unmaskCase } from '@shared/contract/unmask'
import { reg } from '@shared/kernel/reg'
import { type ApiClient, apiClient, type WireAnswer } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { demoPassword } from '@test/support/sign-in'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N29-leak')
const database = useDatabase()
const house = useHouse(database)
const NOBODYS = '0123456789abcdefghjkmnpqrs'
const USED = '13800000004'
const UNUSED = '13900009999'

let caseId = ''
let caseNo = ''
let stranger: ApiClient
let elsewhere: ApiClient

/** What an outsider sees of an answer, ids of the request aside, and what the database had to do for it. */
async function worked(ask: () => Promise<WireAnswer>) {
  const { result, commands } = await recordCommands(database.connection, ask)
  await house.house.securityLog.flush()
  const body = { ...(result.body as object), request: '' }
  const done = commands.filter(({ collection }) => collection !== 'securityLog')
  return {
    seen: { status: result.status, body, headers: Object.keys(result.headers).sort() },
    work: done.map(({ name }) => (name === 'insert' || name === 'update' ? 'one write' : name)),
  }
}

const code = (phone: string) => () =>
  apiClient(house.citizen).call(requestCode, { body: { phone } }) as Promise<WireAnswer>
const enter = (phone: string) => () =>
  apiClient(house.citizen).call(signIn, {
    body: { phone, code: '000000', client: 'h5' },
  }) as Promise<WireAnswer>
const staffEnter = (username: string) => () =>
  apiClient(house.staff).call(staffSignIn, {
    body: { username, password: 'not-the-password', totp: '000000' },
  }) as Promise<WireAnswer>

const followed = (no: () => string) => () =>
  apiClient(house.citizen).call(followCase, { body: { no: no(), code: 'BCDF2345' } }) as Promise<WireAnswer>

const NUMBERS = { purpose: 'identity-check' as const, fields: ['idNumber' as const] }

/** By hand: each pair must look the same, and make the database do the same: what is there and what is not. */
const PAIRS: [string, () => () => Promise<WireAnswer>, () => () => Promise<WireAnswer>][] = [
  ['a code for a phone with an account, and one without', () => code(USED), () => code(UNUSED)],
  ['a wrong code for either', () => enter(USED), () => enter(UNUSED)],
  [
    'a wrong password of a staff member, and of nobody',
    () => staffEnter('archivist'),
    () => staffEnter('nobody'),
  ],
  [
    'a case of somebody else, and none',
    () => () => stranger.call(readCase, { params: { id: caseId } }) as Promise<WireAnswer>,
    () => () => stranger.call(readCase, { params: { id: NOBODYS } }) as Promise<WireAnswer>,
  ],
  [
    'withdrawing either',
    () => () =>
      stranger.call(withdrawCase, { params: { id: caseId }, body: { version: 1 } }) as Promise<WireAnswer>,
    () => () =>
      stranger.call(withdrawCase, { params: { id: NOBODYS }, body: { version: 1 } }) as Promise<WireAnswer>,
  ],
  [
    'a case of another centre, and none',
    () => () => elsewhere.call(readStaffCase, { params: { id: caseId } }) as Promise<WireAnswer>,
    () => () => elsewhere.call(readStaffCase, { params: { id: NOBODYS } }) as Promise<WireAnswer>,
  ],
  [
    'whole numbers of either',
    () => () => elsewhere.call(unmaskCase, { params: { id: caseId }, body: NUMBERS }) as Promise<WireAnswer>,
    () => () => elsewhere.call(unmaskCase, { params: { id: NOBODYS }, body: NUMBERS }) as Promise<WireAnswer>,
  ],
  [
    'a wrong code of a case, and a number nobody has',
    () => followed(() => caseNo),
    () => followed(() => '20200101-00000000'),
  ],
  [
    'a code nobody signed, and one that is no code at all',
    () => () =>
      apiClient(house.citizen).call(verifyCertificate, { params: { token: 'x.y.z' } }) as Promise<WireAnswer>,
    () => () =>
      apiClient(house.citizen).call(verifyCertificate, { params: { token: 'x' } }) as Promise<WireAnswer>,
  ],
]

beforeAll(async () => {
  const applicant = await house.signedIn('13800000002')
  const [first] = (await applicant.call(listMyCases)).body.cases
  caseId = first?.id ?? ''
  caseNo = first?.no ?? ''
  stranger = await house.signedIn('13800000005')
  const member = {
    id: house.house.newId(),
    username: 'elsewhere',
    name: '演示受理员',
    posts: ['clerk'] as const,
  }
  const record = await demoStaff({ ...member, centreId: 'demo-centre-2', password: demoPassword('clerk') })
  await house.house.repositories.staff.insertMany([record])
  elsewhere = await house.staffSignedIn('elsewhere')
  // Seen a moment ago: who asks need not be read again.
  await stranger.call(listMyCases)
  await elsewhere.call(readStaffMe)
})

describe(`what is there cannot be told from what is not (${shows.join(' ')})`, () => {
  it.each(PAIRS)('%s: same answer, same work', async (_what, there, absent) => {
    const [one, other] = [await worked(there()), await worked(absent())]
    expect(one.seen.status).toBeGreaterThanOrEqual(200)
    expect(one.seen).toEqual(other.seen)
    expect(other.work).toEqual(one.work)
  })
})
