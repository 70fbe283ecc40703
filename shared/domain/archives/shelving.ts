import { type Day, dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Calendar } from '@shared/kernel/workdays'
import { type ClockView, clockUntil } from '../cases/clock'
import { type DueView, dueAfter } from '../cases/due'
import type { FactBody } from '../facts/types'
import { provision } from '../regulation/cite'

reg('N13')

/** Within two months by the calendar of when a bag came it is checked, listed and on its shelf (article 13). */
const WITHIN = { workingDays: 35, months: 2 } as const

/** 整理入库: since when a bag waits to be arranged, and when it was put on its shelf. */
export interface Shelving {
  from: Day
  /** ISO 8601 in UTC; null while it waits. */
  shelvedAt: string | null
}

const COMING: readonly string[] = ['receive', 'take-back']

/**
 * How far a file is that has come, from its facts alone. Null for one that is awaited, that has left before it was arranged, and
 * that a ledger brought in: nobody knows there when it came, nor whether its shelf was only not written down. What is back from a
 * loan was arranged before.
 */
export function shelvingOf(facts: readonly FactBody[]): Shelving | null {
  const bag = facts.filter(({ kind }) => kind === 'shelve' || kind === 'dispatch' || COMING.includes(kind))
  const came = bag.find(({ kind }) => kind === 'receive')
  if (!came || came.data.importId !== undefined) return null
  const shelved = bag.findIndex(({ kind }) => kind === 'shelve')
  const before = shelved < 0 ? bag : bag.slice(0, shelved)
  const last = before.at(-1)
  if (!last || last.kind === 'dispatch') return null
  return { from: dayOf(last.at), shelvedAt: bag[shelved]?.at ?? null }
}

/** The last day for arranging it; once it is on its shelf as well. */
export const shelveDue = ({ from }: Shelving, calendar: Calendar): DueView => dueAfter(from, WITHIN, calendar)

/** Its clock on a day; null once it is on its shelf. */
export const shelvingClock = (shelving: Shelving | null, today: Day, calendar: Calendar): ClockView | null =>
  shelving && shelving.shelvedAt === null
    ? clockUntil(shelveDue(shelving, calendar), today, calendar, provision(13).cite)
    : null

/** By when it is to be on its shelf, as a sentence goes on; empty where no clock runs. */
export const sayShelving = (clock: Pick<ClockView, 'dueText' | 'late'> | null): string => {
  if (!clock) return ''
  return `，应于${clock.dueText}以前整理入库${clock.late ? '，已经晚了' : ''}`
}
