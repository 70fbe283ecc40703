import { loginIndexes } from '@server/features/accounts/logins'
import { changeKeeping, demoIdNumber } from '@server/features/archives'
import { agreementPath, openCollective } from '@server/features/collective-accounts'
import { SYSTEM } from '@shared/domain/policy/roles'
import { creditCheckCharacter } from '@shared/kernel/credit-code'
import type { TestHouse } from '@test/support/house'

/** Seventeen characters, and the one that belongs to them. */
export const creditCode = (first17: string): string => `${first17}${creditCheckCharacter(first17)}`

/** A unit of the demo; the code is invented and keeps its check character. */
export const UNIT = { unitName: '云帆示例科技有限公司', creditCode: creditCode('91560100MA00000X1') }

const reached = { address: '云帆市演示路9号', phone: '0000-1234567', legalPerson: '王示例' }
const agreement = { version: '2026-11', sha256: '0'.repeat(64), signedAt: '2026-03-01T02:00:00.000Z' }

/** The id of the login behind a phone. */
export async function accountIdOf({ house }: TestHouse, phone: string): Promise<string> {
  const indexes = loginIndexes(house, { kind: 'phone', value: phone })
  return (await house.repositories.accounts.findByLogin(indexes))?._id ?? ''
}

/** Opens the account of a unit at the first centre of the demo, with an agent. Its id. */
export async function unitAccount(
  { house, clock }: TestHouse,
  agentId: string,
  named: typeof UNIT = UNIT,
): Promise<string> {
  const caseId = `opening-${named.creditCode}`
  const record = await openCollective(
    { ...house.cases, collectives: house.repositories.collectives },
    {
      ...{ caseId, caseNo: 'BJ-TEST', centreId: 'demo-centre', ...named, agreement, reached },
      ...{ agent: { accountId: agentId, name: '李经办' }, now: clock.now() },
    },
  )
  return record?._id ?? ''
}

/** The file of somebody comes under an account, as an import would bring it. */
export const putUnder = (
  { house, clock }: TestHouse,
  archiveId: string,
  collectiveId: string,
): Promise<void> =>
  changeKeeping({ ...house.ledger, sha256: house.cases.sha256 }, archiveId, {
    ...{ keeping: { nature: 'collective', collectiveId }, caseId: 'import', key: `put:${archiveId}` },
    ...{ by: { kind: 'system', id: SYSTEM.id, role: 'system' }, at: clock.now().toISOString() },
  })

/** What whoever acts for a unit of the demo centre asks for one of its people of whom nobody has a record. */
export const forPerson = (idNumber: string, agentFile: string) => ({
  item: 'transfer-in' as const,
  person: { name: '云一晴', idNumber },
  form: {
    ...{ situation: 'flexible', household: '560100 云帆市', holder: '示例大学档案馆' },
    ...{ agentLetter: '示人〔2026〕3号', agentFile },
  },
})

const SAMPLE = creditCode('91560100MA2YUNF0A')
const made = new WeakMap<TestHouse, Promise<string>>()

/** The id of a unit's account at the demo centre, of which the first demo person is the agent; opened when it is first asked for. */
export function collectiveOf(house: TestHouse): Promise<string> {
  const known = made.get(house) ?? opened(house)
  made.set(house, known)
  return known
}

async function opened(house: TestHouse): Promise<string> {
  const { cases, repositories, accountOpening } = house.house
  const agent = await repositories.accounts.findVerified(cases.idIndexes(demoIdNumber(0)))
  const id = await unitAccount(house, agent?._id ?? '', { unitName: '演示科技有限公司', creditCode: SAMPLE })
  await accountOpening.storage.put(agreementPath(id), Buffer.from('signed'))
  await repositories.collectives.setFile(id, 'hash')
  return id
}
