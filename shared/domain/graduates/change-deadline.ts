import { type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'

reg('grad')

/** Until when schools change where a graduate of the year went, in the registration system (domain facts, time limits). */
export const CHANGE_DEADLINE = {
  month: 8,
  day: 31,
  source: '依据《中国教育报》2023年6月25日：毕业去向登记变更截止为当年8月31日前',
} as const

/** The last day of the year in which `today` falls. */
export const changeDeadline = (today: Day): Day =>
  `${today.slice(0, 4)}-${String(CHANGE_DEADLINE.month).padStart(2, '0')}-${CHANGE_DEADLINE.day}`

/** What follows from the deadline on a day: for graduates and for staff alike. */
export function sayChangeDeadline(today: Day): string {
  const last = changeDeadline(today)
  return today <= last
    ? `毕业后换了去向、要改寄档案的，${sayDay(last)}以前请学校在毕业去向登记系统里变更，档案按变更后的去向寄。`
    : `今年的毕业去向已在${last.slice(0, 4)}年8月31日截止变更，档案按登记的去向寄。寄到以后要转走，随时可以办理“档案转入”。`
}

/** The same for whoever reads it in no particular year. */
export const CHANGE_RULE =
  '毕业后换了去向、要改寄档案的，当年8月31日以前请学校在毕业去向登记系统里变更；过了这一天，等档案寄到后再办理“档案转入”。'

/** What nobody is asked for any more; the words of the notice stand with the myth (domain/guides/myths.ts). */
export const NO_OLD_SLIP = '从2023年起不再发放报到证，接收档案和查询去向都不要求它。'
