import { addDays, type Day, writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Calendar } from '@shared/kernel/workdays'
import { type ClockView, clockUntil } from '../cases/clock'
import { dueAfter } from '../cases/due'
import type { Finding, GuardRefusal } from '../items/types'
import { sayBasis } from '../local/promise'
import type { LocalTable } from '../local/types'
import { RECEIPT_PROMISE } from './receipt-promise'

reg('N20-5')

/** 催回执: how often a receipt may be chased is a rule of this system. */
export const CHASE = { command: 'chase-receipt', says: '向接收单位催回执', everyDays: 7 } as const

/** What the facts of a sent file keep of its receipt; days in Asia/Shanghai. */
export interface ReceiptStanding {
  /** The last day by which the receipt is promised; null for files sent before there was one. */
  receiptBy: Day | null
  chasedOn: Day | null
  chases: number
}

/** The row of a place; the nation's table has one, so that every place has. Throws where a table lost it. */
function promiseOf({ promiseDays }: LocalTable) {
  const row = promiseDays[RECEIPT_PROMISE]
  if (!row) throw new Error('no table says by when a receipt is due')
  return row
}

/** Working days within which a receipt is promised where the table lays down, and the last day after a bag was sent on a day. */
export function receiptDue(sentOn: Day, table: LocalTable, calendar: Calendar): Day {
  return dueAfter(sentOn, { workingDays: promiseOf(table).value }, calendar).day
}

/** The clock of a receipt as it reads on a day: a promise, never the clock of the law. */
export function receiptClock(by: Day, today: Day, table: LocalTable, calendar: Calendar): ClockView {
  const row = promiseOf(table)
  const last = { day: by, provisional: false, workingDays: row.value }
  return clockUntil(last, today, calendar, sayBasis(row.source))
}

/** Why a receipt may not be chased today: its last day has not passed, or it was within the days of the rule. */
export function guardChase({ receiptBy, chasedOn }: ReceiptStanding, today: Day): GuardRefusal | null {
  if (receiptBy !== null && today <= receiptBy)
    return { problem: 'transfer.receipt-not-due', article: 'N20-5' }
  return chasedOn !== null && today < addDays(chasedOn, CHASE.everyDays)
    ? { problem: 'transfer.chased-already', article: 'N20-5' }
    : null
}

/** By when the receipt is promised, and how often it was asked for. */
export function sayReceipt({ receiptBy, chasedOn, chases }: ReceiptStanding): Finding[] {
  if (!receiptBy) return []
  const chased = chasedOn ? `已催 ${chases} 次，最近一次是${writeDay(chasedOn)}。` : ''
  return [
    {
      text: `接收单位应在${writeDay(receiptBy)}以前退回回执（本系统的承诺时限）。${chased}`,
      article: 'N20-5',
    },
  ]
}
