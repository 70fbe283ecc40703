import type { Day } from '@shared/kernel/dates'
import type { CaseKnowledge } from './knowledge'

export type DeceasedFileState =
  | 'in-review'
  | 'noting'
  | 'keeping'
  | 'in-approval'
  | 'sealing'
  | 'sealed'
  | 'sending'
  | 'in-transit'
  | 'stopping'
  | 'settling'
  | 'handed-over'
  | 'kept-on'
  | 'stopped'

/** Who has told of the death; a centre that finds it out by itself looks for the paper too. */
export const DEATH_TOLD_BY = {
  kin: '近亲属',
  unit: '原工作单位',
  authority: '公安、民政、卫生健康、社保等部门',
} as const

/** The paper that proves it; a word is none. */
export const DEATH_PAPERS = {
  medical: '居民死亡医学证明（推断）书',
  cremation: '火化证明',
  cancelled: '注明死亡的户口注销证明',
  court: '宣告死亡的民事判决书',
} as const

/** What becomes of the file when the five years are full. */
export const DECEASED_OUTCOMES = { 'handed-over': '移交', 'kept-on': '由本机构继续保管' } as const

/** Whom it is handed over to: by the channels in use, or where the law names them, the archives of the state (article 20). */
export const DECEASED_RECEIVERS = {
  archives: '有关档案馆',
  department: '原工作单位或其主管部门的档案部门',
  other: '按现行渠道接收的其他档案机构',
} as const

/** What the rule knows when it decides. */
export interface DeceasedFileContext
  extends Pick<CaseKnowledge, 'archive' | 'decidedBefore' | 'decider' | 'today' | 'keepsDeceased'> {
  /** The day on which five years are full; null where no date of death is told. */
  until: Day | null
  /** What is to become of it, as it was proposed; empty before. */
  outcome: string
  /** People who carry a bag together, by the table of the place. */
  messengers: number
  /** What the file shows that its person once was; empty until somebody looked. */
  former: readonly string[]
}
