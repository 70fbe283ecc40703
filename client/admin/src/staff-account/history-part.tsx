import { sayInstant } from '@shared/kernel/dates'
import { ChainMark } from '../kit/chain-mark'
import { Section } from '../kit/section'
import { Thread, type ThreadBead } from '../kit/thread'
import type { Account } from './use-account'

/** Everything ever done to the account, linked by hashes. */
export function HistoryPart({ account: { history, chainWhole } }: { account: Account }) {
  const beads = history.map(
    ({ says, who, at, reason }): ThreadBead => ({
      state: 'done',
      says,
      who,
      when: sayInstant(at),
      ...(reason ? { note: `原因：${reason}` } : {}),
    }),
  )
  return (
    <Section title="账号记录" aside={<ChainMark isWhole={chainWhole} broken="请停止操作并报告系统管理员" />}>
      {beads.length === 0 ? <p>还没有记录。</p> : <Thread beads={beads} />}
    </Section>
  )
}
