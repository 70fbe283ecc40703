import { sayInstant } from '@shared/kernel/dates'
import { Button } from 'antd'
import { Section } from '../kit/section'
import type { RevocationDeed } from './revocation-deeds'
import type { Certificate } from './use-certificates'

interface ProposalPartProps {
  certificate: Certificate
  onDeed: (deed: RevocationDeed) => void
}

/** What was proposed, and the second person's yes or no. */
export function ProposalPart({ certificate: { proposal, can }, onDeed }: ProposalPartProps) {
  if (!proposal) return null
  const { reason, reissue, proposedBy, proposedAt, mine } = proposal
  return (
    <Section title="待复核：撤销证明">
      <p>
        {mine ? '您' : proposedBy} {sayInstant(proposedAt)} 提出。{mine && '须由另一位工作人员复核。'}
      </p>
      <p>理由：{reason}</p>
      {reissue && <p>撤销后按档案现在的记载重新出具。</p>}
      <div className="deeds">
        {can.includes('confirm') && (
          <Button type="primary" onClick={() => onDeed('confirm')}>
            复核确认
          </Button>
        )}
        {can.includes('decline') && (
          <Button onClick={() => onDeed('decline')}>{mine ? '撤回' : '退回'}</Button>
        )}
      </div>
    </Section>
  )
}
