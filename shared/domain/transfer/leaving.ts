import { addMonths, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { type Calendar, tentative } from '@shared/kernel/workdays'

reg('B2-leavers')

/** How somebody leaves a state body or unit (Regulations on cadre files, article 25), and who concludes what of it first. */
export const TRIGGERS = {
  resigned: { says: '辞职', by: '任免机关', does: '批准辞职' },
  abroad: { says: '出国（境）不归', by: '原单位组织人事部门', does: '作出结论意见' },
  dismissed: { says: '被辞退', by: '任免机关', does: '作出辞退决定' },
  ended: { says: '解除（终止）聘用、劳动合同', by: '原单位', does: '出具解除或者终止的证明' },
  expelled: { says: '被开除', by: '处分决定机关', does: '作出处分决定' },
} as const satisfies Record<string, { says: string; by: string; does: string }>
export type Trigger = keyof typeof TRIGGERS

/** What came of the review of secrecy; only one that is done lets the file go. */
export const SECRECY = {
  none: { says: '不涉密', done: true },
  removed: { says: '涉密材料已按规定抽出、另行处理', done: true },
  expired: { says: '脱密期已满', done: true },
  open: { says: '还没有审查，或者脱密期未满', done: false },
} as const satisfies Record<string, { says: string; done: boolean }>

/** Months within which the former unit sends the file (article 25 of the same). */
const SEND_WITHIN_MONTHS = 2

/**
 * The last day for the former unit, from the day on which conclusion and review of secrecy are both there (民法典 第二百零二条、第二百零三条).
 * Years without a holiday notice are guessed.
 */
export const leaverDue = (clearedOn: Day, calendar: Calendar): Day =>
  addMonths(clearedOn, SEND_WITHIN_MONTHS, tentative(calendar))
