import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Section } from './section'

export type SecondWord = 'confirm' | 'decline'

interface ProposalPartProps {
  /** What was proposed. */
  title: string
  who: string
  /** When, in words. */
  when: string
  /** Until when it may be confirmed, in words. */
  until?: string
  /** The reader proposed it, and can only take it back. */
  mine: boolean
  can: readonly string[]
  isSending?: boolean
  onDeed: (deed: SecondWord) => void
  children: ReactNode
}

/** What somebody proposed, and the second person's yes or no. */
export function ProposalPart({
  title,
  who,
  when,
  until,
  mine,
  can,
  isSending = false,
  onDeed,
  children,
}: ProposalPartProps) {
  return (
    <Section title={`待复核：${title}`}>
      <p>
        {mine ? '您' : who} {when} 提出{until && `，${until} 前有效`}。{mine && '须由另一位工作人员复核。'}
      </p>
      {children}
      <div className="deeds">
        {can.includes('confirm') && (
          <Button type="primary" loading={isSending} onClick={() => onDeed('confirm')}>
            复核确认
          </Button>
        )}
        {can.includes('decline') && (
          <Button loading={isSending} onClick={() => onDeed('decline')}>
            {mine ? '撤回' : '退回'}
          </Button>
        )}
      </div>
    </Section>
  )
}
