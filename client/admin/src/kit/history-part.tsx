import { sayInstant } from '@shared/kernel/dates'
import { ChainMark } from './chain-mark'
import { Section } from './section'
import { Thread } from './thread'

interface HistoryPartProps {
  title: string
  history: readonly { says: string; who: string; at: string; why: string | null }[]
  chainWhole: boolean
}

/** What has been done to a record, fact by fact, and whether the chain of facts still holds. */
export function HistoryPart({ title, history, chainWhole }: HistoryPartProps) {
  return (
    <Section title={title} aside={<ChainMark isWhole={chainWhole} broken="请停止办理并报告负责人" />}>
      <Thread
        beads={history.map(({ says, who, at, why }) => ({
          state: 'done',
          says,
          who,
          when: sayInstant(at),
          ...(why ? { note: why } : {}),
        }))}
      />
    </Section>
  )
}
