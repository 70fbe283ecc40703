import { ChainMark } from '../kit/chain-mark'
import { Section } from '../kit/section'
import { Thread, type ThreadBead } from '../kit/thread'
import type { StaffCase } from './use-case'

/** Everything that happened to the case, linked by hashes, then what is usually still to come. */
export function FactsPart({ detail }: { detail: StaffCase }) {
  const ahead = detail.thread.flatMap(({ state, title, who, when }): ThreadBead[] =>
    state === 'done' ? [] : [{ state, says: title, who, when }],
  )
  const happened = detail.facts.map((fact): ThreadBead => ({ ...fact, state: 'done' }))
  return (
    <Section
      title="办件记录"
      aside={<ChainMark isWhole={detail.chainWhole} broken="请停止办理并报告负责人" />}
    >
      <Thread beads={[...happened, ...ahead]} />
      <p className="quiet">申请人现在看到：{detail.says}</p>
    </Section>
  )
}
