import { sayInstant } from '@shared/kernel/dates'
import { Button } from 'antd'
import { Section } from '../kit/section'
import type { CounterDeed } from './counter-deeds'
import type { CounterAccount } from './use-counter'

interface ProposalPartProps {
  account: CounterAccount
  onDeed: (deed: CounterDeed) => void
}

/** What was proposed, on what papers, and the second person's yes or no. */
export function ProposalPart({ account: { proposal, can }, onDeed }: ProposalPartProps) {
  if (!proposal) return null
  const { says, phone, papers, reason, proposedBy, proposedAt, until, mine } = proposal
  return (
    <Section title={`待复核：${says}`}>
      <p>
        {mine ? '您' : proposedBy} {sayInstant(proposedAt)} 提出，{sayInstant(until)} 前有效。
        {mine && '须由另一位工作人员复核。'}
      </p>
      <p>原因：{reason.says}</p>
      {phone && <p>新手机号：{phone}</p>}
      <p>已核对：{papers.map((paper) => paper.says).join('、')}</p>
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
