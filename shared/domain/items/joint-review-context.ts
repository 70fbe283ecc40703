import type { Json } from '@shared/kernel/canonical'
import type { CaseKnowledge } from './knowledge'

export type JointReviewState =
  | 'in-review'
  | 'consulting'
  | 'in-confirmation'
  | 'filing'
  | 'concluded'
  | 'refused'
  | 'withdrawn'

/** The departments that are asked in a joint review (B5): what they have on record of the person. */
export const DEPARTMENTS = {
  employment: '失业保险经办机构',
  pension: '养老保险经办机构',
  insurance: '社会保险经办机构',
  medical: '医疗保障部门',
} as const
export type Department = keyof typeof DEPARTMENTS
export const DEPARTMENT_ORDER = Object.keys(DEPARTMENTS) as Department[]

/** What a department says of the matter. */
export const OPINIONS = {
  agrees: '与本部门记载一致',
  differs: '与本部门记载不一致',
  silent: '本部门没有相关记载',
} as const

/** What comes of the review. */
export const OUTCOMES = {
  consistent: '经联审，材料与各部门记载一致，予以认定',
  'more-proof': '经联审，现有材料不足以认定，需要补充证明',
  'not-recognised': '经联审，材料与各部门记载不一致，不予认定',
} as const
export type JointOutcome = keyof typeof OUTCOMES

/** What the rule knows when it decides. */
export interface JointReviewContext
  extends Pick<CaseKnowledge, 'archive' | 'identityLevel' | 'decidedBefore'> {
  /** Departments that were invited, and those of them that have answered. */
  invited: readonly Department[]
  answered: readonly Department[]
  /** Some department has other things on record than the file. */
  differs: boolean
  outcome: string
  /** What each of them said, by code. */
  opinions: Readonly<Record<string, Json>>
}
