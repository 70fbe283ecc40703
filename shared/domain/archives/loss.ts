import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'

reg('G22', 'N29-alter')

/** Facts of a file's chain that say that a loss or damage was reported, and how it ended; and how the chain tells them. */
export const LOSS_FACTS = {
  'report-loss': '发现档案遗失或损毁，已报主管部门',
  'settle-loss': '档案遗失损毁处理完毕',
} as const

export type LossFact = keyof typeof LOSS_FACTS

export const isLossFact = (kind: string): kind is LossFact => Object.hasOwn(LOSS_FACTS, kind)

/** How a loss ended. `stopped`: it was no loss of this file. */
export const LOSS_OUTCOMES = {
  found: '已经找到',
  repaired: '已经修复',
  rebuilt: '经批准重新建立',
  supplemented: '经批准补充证明材料',
  stopped: '处理终止',
} as const

export type LossOutcome = keyof typeof LOSS_OUTCOMES

/** Whether the whole of a file is lost and not settled yet, folded from its facts, oldest first; other facts are passed over. */
export function isLost(facts: readonly Pick<FactBody, 'kind' | 'data'>[]): boolean {
  const open = new Set<string>()
  for (const { kind, data } of facts) {
    if (kind === 'report-loss' && data.scope === 'whole') open.add(String(data.caseId))
    if (kind === 'settle-loss') open.delete(String(data.caseId))
  }
  return open.size > 0
}

/** How the chain tells it. */
export const sayLossFact = (kind: LossFact, outcome: unknown): string => {
  const found = LOSS_OUTCOMES[outcome as LossOutcome]
  return found ? `${LOSS_FACTS[kind]}：${found}` : LOSS_FACTS[kind]
}
