import { HOLIDAY_NOTICES } from '@shared/kernel/holiday-notices'
import { type Calendar, calendarOf, officialCalendar } from '@shared/kernel/workdays'
import type { NoticeRecord } from './repository'

/** The working-day calendar as every room asks for it, without a round trip. */
export interface CalendarDirectory {
  /** The notices this was built with, and those staff have entered and confirmed since. */
  current: () => Calendar
  /** Every entry there is, in order. */
  entries: () => readonly NoticeRecord[]
  /** What somebody has just read or written of the entries, so that it is not read again. */
  know: (entries: readonly NoticeRecord[]) => void
  /** Reads the entries anew; every process does so from time to time, because another one may have confirmed one. */
  reload: () => Promise<void>
}

/** The calendar that entries make on top of what this was built with: the last confirmed one of a year is in force. */
export const calendarWith = (entries: readonly NoticeRecord[]): Calendar =>
  calendarOf([...HOLIDAY_NOTICES, ...entries.filter(({ state }) => state === 'confirmed')])

/** A directory over the stored entries. Until it is reloaded once it knows what this was built with. */
export function createCalendarDirectory(source: { all: () => Promise<NoticeRecord[]> }): CalendarDirectory {
  let entries: readonly NoticeRecord[] = []
  let calendar = officialCalendar
  const know = (found: readonly NoticeRecord[]): void => {
    entries = found
    calendar = calendarWith(entries)
  }
  return {
    current: () => calendar,
    entries: () => entries,
    know,
    reload: async () => know(await source.all()),
  }
}
