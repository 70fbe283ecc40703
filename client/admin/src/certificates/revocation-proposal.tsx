import { sayInstant } from '@shared/kernel/dates'
import { ProposalPart } from '../kit/proposal-part'
import type { RevocationDeed } from './revocation-deeds'
import type { Certificate } from './use-certificates'

interface RevocationProposalProps {
  certificate: Certificate
  onDeed: (deed: RevocationDeed) => void
}

/** A revocation that waits for a second person. */
export function RevocationProposal({ certificate: { proposal, can }, onDeed }: RevocationProposalProps) {
  if (!proposal) return null
  const { reason, reissue, proposedBy, proposedAt, mine } = proposal
  const asked = { title: '撤销证明', who: proposedBy, when: sayInstant(proposedAt) }
  return (
    <ProposalPart {...asked} mine={mine} can={can} onDeed={onDeed}>
      <p>理由：{reason}</p>
      {reissue && <p>撤销后按档案现在的记载重新出具。</p>}
    </ProposalPart>
  )
}
