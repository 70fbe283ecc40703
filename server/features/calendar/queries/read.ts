import type { readCalendar as contract, noticeEntry } from '@shared/contract/calendar'
import type { RouteOutput } from '@shared/contract/route'
import { nextYear } from '@shared/domain/calendar/notice-rules'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { dayOf } from '@shared/kernel/dates'
import type * as z from 'zod/mini'
import type { CalendarDeps } from '../deps'
import type { CalendarDirectory } from '../directory'
import type { NoticeRecord } from '../repository'

type CalendarAnswer = RouteOutput<typeof contract>

function presentEntry(record: NoticeRecord, actor: Actor): z.output<typeof noticeEntry> {
  const waits = record.state === 'proposed' && may(actor, 'calendar.settle')
  const isOwn = record.proposedBy.id === actor.id
  return {
    id: record._id,
    year: record.year,
    notice: record.notice,
    off: record.off,
    work: record.work,
    why: record.why,
    state: record.state,
    proposedBy: record.proposedBy.name,
    proposedAt: record.proposedAt,
    settledBy: record.settledBy?.name ?? null,
    settledAt: record.settledAt,
    declined: record.declined,
    can: waits ? [...(isOwn ? [] : ['confirm' as const]), 'decline'] : [],
  }
}

/** The calendar as it is now in the database; this process knows it from then on. One round trip. */
export async function readCalendar(
  { calendar }: Pick<CalendarDeps, 'calendar'>,
  actor: Actor,
  now: Date,
): Promise<CalendarAnswer> {
  await calendar.reload()
  return presentCalendar(calendar, actor, now)
}

/** The calendar as this process knows it, for whoever has just read or written it. */
export function presentCalendar(directory: CalendarDirectory, actor: Actor, now: Date): CalendarAnswer {
  const [calendar, entries] = [directory.current(), directory.entries()]
  const entered = new Set(entries.filter(({ state }) => state === 'confirmed').map(({ year }) => year))
  return {
    today: dayOf(now),
    years: calendar.notices.map(({ year, notice, off, work }) => ({
      ...{ year, notice, off: [...off], work: [...work], entered: entered.has(year) },
    })),
    nextYear: nextYear(calendar),
    entries: entries.map((record) => presentEntry(record, actor)),
    can: may(actor, 'calendar.propose') ? ['propose'] : [],
  }
}
