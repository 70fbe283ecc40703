import { type Day, writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Calendar } from '@shared/kernel/workdays'
import { type ClockView, clockUntil } from '../cases/clock'
import { dueAfter } from '../cases/due'
import type { Finding, GuardRefusal } from '../items/types'
import { promiseOf, sayBasis } from '../local/promise'
import type { LocalTable } from '../local/types'
import { RECEIPT_PROMISE } from './promises'

reg('N20-5')

/** 催回执: how often a receipt may be chased stands in the table of the place. */
export const CHASE = { command: 'chase-receipt', says: '向接收单位催回执' } as const

/** What the facts of a sent file keep of its receipt; days in Asia/Shanghai. */
export interface ReceiptStanding {
  /** The last day by which the receipt is promised; null for files sent before there was one. */
  receiptBy: Day | null
  chasedOn: Day | null
  /** From when on it may be chased again; null while it was not. */
  chaseFrom: Day | null
  chases: number
}

/** Working days within which a receipt is promised where the table lays down, and the last day after a bag was sent on a day. */
export function receiptDue(sentOn: Day, table: LocalTable, calendar: Calendar): Day {
  return dueAfter(sentOn, { workingDays: promiseOf(table, RECEIPT_PROMISE).value }, calendar).day
}

/** The clock of a receipt as it reads on a day: a promise, never the clock of the law. */
export function receiptClock(by: Day, today: Day, table: LocalTable, calendar: Calendar): ClockView {
  const row = promiseOf(table, RECEIPT_PROMISE)
  const last = { day: by, provisional: false, workingDays: row.value }
  return clockUntil(last, today, calendar, sayBasis(row.source))
}

/** Why a receipt may not be chased today: its last day has not passed, or it was too short a time ago. */
export function guardChase({ receiptBy, chaseFrom }: ReceiptStanding, today: Day): GuardRefusal | null {
  if (receiptBy !== null && today <= receiptBy)
    return { problem: 'transfer.receipt-not-due', article: 'N20-5' }
  return chaseFrom !== null && today < chaseFrom
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
