import type { CaseKnowledge } from './knowledge'

export type HandBackState =
  | 'arranging'
  | 'asking'
  | 'handing'
  | 'verifying'
  | 'returned'
  | 'not-a-file'
  | 'kept-already'
  | 'withdrawn'

/** Who gave the file out of hand; only such a unit may take it back and seal it. */
export const ISSUERS = {
  school: '毕业学校',
  employer: '原工作单位',
  centre: '人才服务机构',
  unknown: '记不清了',
} as const

/** How the bag looks; said by the person first, and by whoever takes it back. */
export const BAG_STATES = {
  sealed: '密封完好，没有拆过',
  damaged: '封口破损，没有取出过材料',
  opened: '已经拆开',
} as const
export type BagState = keyof typeof BAG_STATES

/** What the unit found when it looked through the bag. */
export const VERDICTS = {
  whole: '材料齐全，已重新密封',
  lacking: '缺少材料，已列出清单并重新密封',
  'not-a-file': '是本人的材料，不是人事档案',
} as const
export type Verdict = keyof typeof VERDICTS

/** Why the unit that gave the file out cannot take it back by itself. */
export const OBSTACLES = {
  gone: '单位已撤销、合并或改制',
  unfound: '联系不上',
  declines: '单位表示不能办理',
  unknown: '本人记不清是哪里给的',
} as const
export type Obstacle = keyof typeof OBSTACLES

/** What the rule knows when it decides. */
export interface HandBackContext extends Pick<CaseKnowledge, 'identityLevel'> {
  /** A centre of the system has the file on its shelves, by its own facts. */
  isKept: boolean
}
