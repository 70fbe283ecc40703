import { addDays, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { type Calendar, tentative, workdaysBetween } from '@shared/kernel/workdays'
import { type DueView, dueAfter } from '../cases/due'
import type { LocalTable, ResolvedRow } from '../local/types'

reg('N20-2', 'N20-5', 'N13', 'B2-leavers')

/** A time in which nobody of the centre can go on: from a day on, until the day it ended. Both in Asia/Shanghai. */
export interface Pause {
  from: Day
  until: Day
}

/** One clock of a journey. A clock of the law never pauses; a promise of the centre does. */
export interface TransferClock {
  says: string
  kind: 'law' | 'promise'
  workingDays: number
  months?: number
  article: string
  basis: string
}

const PROVISIONS = '流动人员人事档案管理服务规定（人社部发〔2021〕112号）'
/** 及时 has no figure; this one is ours, until a place lays one down. */
const RECEIPT_DAYS = 5

const LAW = {
  dispatch: {
    says: '审核、包封并寄出，或者说明不得转出的理由',
    ...{ kind: 'law', workingDays: 15, article: 'N20-2', basis: `${PROVISIONS}第二十条第二项` },
  },
  catalogue: {
    says: '逐份编写目录，归档',
    ...{ kind: 'law', workingDays: 0, months: 2, article: 'N13', basis: `${PROVISIONS}第十三条` },
  },
  'state-leaver': {
    says: '原管理单位转出档案',
    ...{ kind: 'law', workingDays: 0, months: 2, article: 'B2-leavers' },
    basis: '《干部人事档案工作条例》第二十五条',
  },
} as const satisfies Readonly<Record<string, TransferClock>>

export type LawClock = keyof typeof LAW

/** A clock that the law sets: no table of a place and no pause changes it. */
export const lawClock = (name: LawClock): TransferClock => LAW[name]

const promised = (row: ResolvedRow<number> | undefined): Pick<TransferClock, 'workingDays' | 'basis'> =>
  row
    ? { workingDays: row.value, basis: row.source.kind === 'text' ? row.source.document : row.source.why }
    : { workingDays: RECEIPT_DAYS, basis: '本系统承诺的时限，规定只说及时' }

/** How soon the receiver sends the receipt back, by the table of the place: a promise, and shown as one. */
export const receiptClock = ({ promiseDays }: Pick<LocalTable, 'promiseDays'>): TransferClock => ({
  says: '退回档案转递通知单回执',
  ...{ kind: 'promise', article: 'N20-5' },
  ...promised(promiseDays['transfer-receipt']),
})

/** Working days that fall into pauses, each counted once. */
function paused(start: Day, due: Day, pauses: readonly Pause[], calendar: Calendar): number {
  const inside = pauses
    .map(({ from, until }) => ({ from: from < start ? start : from, until: until > due ? due : until }))
    .filter(({ from, until }) => from < until)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  let days = 0
  let reached = start
  for (const { from, until } of inside) {
    const begin = [from, reached].toSorted()[1] ?? from
    if (begin >= until) continue
    days += workdaysBetween(begin, until, calendar)
    reached = until
  }
  return days
}

/**
 * The last day of a clock that starts on `from`. Only a promise is put off by pauses that have ended: by as many working days
 * as they took before the day that was due. The law's last day stays, whatever happens.
 */
export function dueOf(
  clock: TransferClock,
  from: Day,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): DueView {
  const whole = tentative(calendar)
  let due = dueAfter(from, clock, calendar)
  if (clock.kind === 'law') return due
  for (let off = -1; ; ) {
    const now = paused(from, due.day, pauses, whole)
    if (now === off) return { ...due, workingDays: clock.workingDays }
    off = now
    due = dueAfter(from, { workingDays: clock.workingDays + off }, calendar)
  }
}

/** The last day on which a letter may be acted upon, by the table of the centre that issued it (calendar days, its last included). */
export const letterValidUntil = (issuedOn: Day, table: Pick<LocalTable, 'letterValidityDays'>): Day =>
  addDays(issuedOn, table.letterValidityDays.value)
