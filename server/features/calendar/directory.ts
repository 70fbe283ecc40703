import { HOLIDAY_NOTICES } from '@shared/kernel/holiday-notices'
import { type Calendar, calendarOf, officialCalendar } from '@shared/kernel/workdays'
import type { NoticeRecord } from './repository'

/** The working-day calendar as every room asks for it, without a round trip. */
export interface CalendarDirectory {
  /** The notices this was built with, and those staff have entered and confirmed since. */
  current: () => Calendar
  /** Every entry there is, in order. */
  entries: () => readonly NoticeRecord[]
  /** Reads the entries anew; every process does so from time to time, because another one may have confirmed one. */
  reload: () => Promise<void>
}

/** The calendar that entries make on top of what this was built with: the last confirmed one of a year is in force. */
const calendarWith = (entries: readonly NoticeRecord[]): Calendar =>
  calendarOf([...HOLIDAY_NOTICES, ...entries.filter(({ state }) => state === 'confirmed')])

/** A directory over the stored entries. Until it is reloaded once it knows what this was built with. */
export function createCalendarDirectory(source: { all: () => Promise<NoticeRecord[]> }): CalendarDirectory {
  let entries: readonly NoticeRecord[] = []
  let calendar = officialCalendar
  return {
    current: () => calendar,
    entries: () => entries,
    reload: async () => {
      entries = await source.all()
      calendar = calendarWith(entries)
    },
  }
}
