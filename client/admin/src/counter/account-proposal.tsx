import { sayInstant } from '@shared/kernel/dates'
import { ProposalPart } from '../kit/proposal-part'
import type { CounterDeed } from './counter-deeds'
import type { CounterAccount } from './use-counter'

interface AccountProposalProps {
  account: CounterAccount
  onDeed: (deed: CounterDeed) => void
}

/** What was proposed of an account, and on what papers. */
export function AccountProposal({ account: { proposal, can }, onDeed }: AccountProposalProps) {
  if (!proposal) return null
  const { says, phone, papers, reason, proposedBy, proposedAt, until, mine } = proposal
  const asked = { title: says, who: proposedBy, when: sayInstant(proposedAt), until: sayInstant(until) }
  return (
    <ProposalPart {...asked} mine={mine} can={can} onDeed={onDeed}>
      <p>原因：{reason.says}</p>
      {phone && <p>新手机号：{phone}</p>}
      <p>已核对：{papers.map((paper) => paper.says).join('、')}</p>
    </ProposalPart>
  )
}
