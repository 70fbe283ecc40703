import { demoAccount } from '@server/features/accounts'
import { demoIdNumber } from '@server/features/archives'
import type { Actor } from '@shared/domain/policy/roles'
import type { TestHouse } from '@test/support/house'
import { freshCall } from '@test/support/members'

type Request = { params?: object; body?: object }

/** Their file lies at the demo centre, and no phone of the demo is theirs. */
export const AT_COUNTER = { name: '云一晴', idNumber: demoIdNumber(10) }

/** The clerk who proposed what others confirm. */
export const PROPOSER: Actor = {
  ...{ kind: 'staff', id: 'test-clerk', name: '演示受理员' },
  ...{ roles: ['staff', 'clerk'], centreId: 'demo-centre' },
}
const PAPERS = ['id-card' as const]
let made = 0

/** The person's account, made anew, so that what was done to it before is gone. */
export async function anew({ house, clock }: TestHouse): Promise<string> {
  made += 1
  const { accounts } = house.repositories
  const { index } = house
  await accounts.model.deleteMany({ 'identity.idIndex': { $in: index.all('idNumber', AT_COUNTER.idNumber) } })
  const phone = String(13_512_300_000 + made)
  const identity = { level: 'verified' as const, ...AT_COUNTER }
  const record = demoAccount(house, { id: house.newId(), phone, identity, createdAt: clock.now() })
  await accounts.insertMany([record])
  return record._id
}

/** A request of the counter that is right in everything but, perhaps, who sends it. */
export async function counterRequestOf(house: TestHouse, name: string): Promise<Request | null> {
  const { counter } = house.house.accounts
  const call = () => freshCall(house, PROPOSER)
  const recovery = (id: string) => {
    made += 1
    return {
      id,
      version: 1,
      phone: String(13_512_300_000 + made),
      papers: PAPERS,
      reason: 'phone-lost' as const,
    }
  }
  const asked = ({ id, ...body }: { id: string }): Request => ({ params: { id }, body })
  switch (name) {
    case 'findCounterAccount':
      await anew(house)
      return { body: { idNumber: AT_COUNTER.idNumber, purpose: 'account-recovery' } }
    case 'listCounterProposals':
      return {}
    case 'proposeRecovery':
      return asked(recovery(await anew(house)))
    case 'suspendAccount':
      return asked({ ...{ version: 1, reason: 'phone-lost' }, id: await anew(house) })
    case 'proposeRevival': {
      const target = { id: await anew(house), version: 1, reason: 'phone-lost' as const }
      const { id, version } = await counter.suspend(PROPOSER, call(), target)
      return asked({ ...{ version, papers: PAPERS, reason: 'phone-back' }, id })
    }
    case 'readCounterProposal':
    case 'confirmProposal':
    case 'declineProposal': {
      const form = recovery(await anew(house))
      const { id, version, proposal } = await counter.proposeRecovery(PROPOSER, call(), form)
      if (name === 'readCounterProposal') return { params: { id } }
      const body = {
        version,
        proposal: proposal?.id,
        ...(name === 'declineProposal' ? { reason: 'doubtful' } : {}),
      }
      return { params: { id }, body }
    }
    default:
      return null
  }
}
