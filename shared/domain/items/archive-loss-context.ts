import type { CaseKnowledge } from './knowledge'

export type ArchiveLossState =
  | 'reporting'
  | 'searching'
  | 'in-approval'
  | 'restoring'
  | 'in-confirmation'
  | 'settling'
  | 'recovered'
  | 'restored'
  | 'stopped'

/** What is gone. */
export const LOSS_SCOPES = {
  whole: '整份档案找不到',
  papers: '缺少部分材料',
  damaged: '档案或材料损毁',
} as const
export type LossScope = keyof typeof LOSS_SCOPES

/** What the 主管部门 may approve where it cannot be found or repaired (G22). */
export const RESTORE_WAYS = { rebuild: '重新建立档案', supplement: '补充必要证明材料' } as const
export type RestoreWay = keyof typeof RESTORE_WAYS

/** What the rule knows when it decides. */
export interface ArchiveLossContext extends Pick<CaseKnowledge, 'archive' | 'decidedBefore'> {
  scope: string
  /** Places that were searched, and means that were tried, on record. */
  searches: number
  /** What the department was asked for; empty before. */
  asked: string
  /** What it has agreed to; empty before. */
  approved: string
  /** Papers on record that others have issued anew. */
  sources: number
  /** What was concluded; empty before. */
  outcome: string
}
