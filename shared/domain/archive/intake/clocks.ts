import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Calendar } from '@shared/kernel/workdays'
import { dueKeyOf, handOverBy } from '../../forming-units/due'

reg('N14', 'M31')

/** The last day for a forming unit to hand over what it formed on a day. */
export const handOverDue = (formedOn: Day, calendar: Calendar): Day =>
  handOverBy(dueKeyOf(formedOn), calendar).due

/** What is shown beside a paper that came in later than its month; null when in time. It is never a ground for refusing it. */
export const sayLateness = (formedOn: Day, receivedOn: Day, calendar: Calendar): string | null =>
  receivedOn > handOverDue(formedOn, calendar)
    ? '材料形成已超过一个月，仍予接收；请形成单位今后在一个月内移交'
    : null
