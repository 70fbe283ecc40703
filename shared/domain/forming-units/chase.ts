import { addDays, type Day, writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Light } from './due'
import type { PaperState } from './paper-table'
import { FORMING_RULES } from './rules'

reg('M31', 'N14', 'N13')

/** Whether a letter names the paper: it is waited for, and no longer green. */
export const isChased = ({ state, light }: { state: PaperState; light: Light }): boolean =>
  state === 'waiting' && light !== 'green'

/** First day on which the next letter needs no reason; null before the first letter. */
export const nextLetterFrom = (lastOn: Day | null): Day | null =>
  lastOn === null ? null : addDays(lastOn, FORMING_RULES.chaseEveryDays.value)

/** Why a letter goes out sooner. A list, because what somebody typed might name a person. */
export const SOONER_REASONS = {
  'not-arrived': '对方没有收到上一封函',
  'asked-for': '对方要求再发一次',
  'newly-due': '又有材料临近到期或逾期',
  'needed-soon': '本人近期办事需要这些材料',
} as const
export type SoonerReason = keyof typeof SOONER_REASONS

/** Whether a letter may be made today: not sooner than the table's days after the last one, unless somebody says why. */
export function mayChase(lastOn: Day | null, today: Day, why: SoonerReason | undefined): boolean {
  const from = nextLetterFrom(lastOn)
  return from === null || today >= from || why !== undefined
}

/** One paper as the letter names it. */
export interface ChasedPaper {
  holder: string
  title: string
  formedOn: Day
  due: Day
  /** Calendar days past the last day; 0 when it has not come. */
  late: number
}

export const ARTICLES = [
  '《流动人员人事档案管理服务规定》第十四条：流动人员及人事档案材料形成单位应当如实、规范填写相关材料，在材料形成1个月内主动向档案管理服务机构移交。',
  '《干部人事档案材料收集归档规定》第三十一条：干部人事档案管理部门应当建立联系制度，及时掌握形成干部人事档案材料的信息，主动向干部人事档案材料形成部门、干部本人和其他有关方面收集干部人事档案材料。',
] as const

/** What is to be handed over, in a line each. */
export const sayChased = ({ holder, title, formedOn, due, late }: ChasedPaper): string =>
  `${holder}：${title}，${writeDay(formedOn)}形成，移交期限${writeDay(due)}${late > 0 ? `，已逾期${late}天` : ''}`

/** What a unit does with a paper before it hands it over (N13: what fails the checks goes back to it). */
export const HOW_TO_HAND_OVER = [
  '送交原件；证书、证件可送复印件，注明复制时间并加盖公章。',
  '材料应当办理完毕、内容真实、填写规范、手续完备，签字盖章齐全。',
  '派专人送达，或以机要通信、邮政特快专递寄送；不得交本人自带。',
  '没有形成其中某份材料的，请书面说明，我们据此更正登记。',
] as const
