import { checkNotice, readNoticeNumber, whyNotNow } from '@shared/domain/calendar/notice-rules'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import type { HolidayNotice } from '@shared/kernel/holiday-notices'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import type { CalendarDeps } from '../deps'
import { calendarWith } from '../directory'
import type { NoticeRecord } from '../repository'

export interface NoticeForm extends HolidayNotice {
  /** Given for a correction. */
  why?: string | undefined
}

/**
 * Proposes a year's holiday notice, or a correction of one as a new entry. It is in force once another person confirms it.
 * Throws `request.invalid` with fields, `calendar.entered-already`, `calendar.same`, `calendar.not-next`,
 * `calendar.waiting`, and the problems of openRecord.
 */
export const proposeNotice = (
  { notices, calendar }: Pick<CalendarDeps, 'notices' | 'calendar'>,
  actor: Actor,
  call: CommandCall,
  form: NoticeForm,
): Promise<NoticeRecord> => {
  const fields = checkNotice(form, dayOf(call.now))
  if (fields.length)
    throw new AppError('request.invalid', { fields: fields.map(({ path, message }) => ({ path, message })) })
  const createKey = `${actor.id}:${call.key}`
  return openRecord<readonly NoticeRecord[], NoticeRecord>(call, {
    load: async () => {
      const entries = await notices.all()
      const waiting = entries.filter(({ state }) => state === 'proposed').map(({ year }) => year)
      const refusal = whyNotNow(form, Boolean(form.why), { calendar: calendarWith(entries), waiting })
      if (refusal) throw new AppError(refusal.problem, { data: refusal.data })
      return entries
    },
    about: () => [],
    insert: async (entries) => {
      const record = newEntry(actor, call, form, entries, createKey)
      if ((await notices.insert(record)) !== 'written') return null
      calendar.know([...entries, record])
      return record
    },
    replay: async () => {
      const entries = await notices.all()
      calendar.know(entries)
      const record = entries.find((entry) => entry.createKey === createKey)
      if (record) return record.createHash === call.bodyHash ? record : 'other-body'
      // The place in the year was taken by somebody else at the same moment.
      const waits = entries.some(({ year, state }) => year === form.year && state === 'proposed')
      if (waits) throw new AppError('calendar.waiting', { data: { year: String(form.year) } })
      return null
    },
  })
}

function newEntry(
  { id, name = '' }: Actor,
  call: CommandCall,
  { year, notice, off, work, why }: NoticeForm,
  entries: readonly NoticeRecord[],
  createKey: string,
): NoticeRecord {
  const place = entries.filter((entry) => entry.year === year).length + 1
  const isCovered = calendarWith(entries).count(year) !== null
  return {
    _id: `${year}-${String(place).padStart(2, '0')}`,
    year,
    notice: readNoticeNumber(notice) ?? notice,
    off: [...off].sort(),
    work: [...work].sort(),
    why: isCovered ? (why ?? null) : null,
    state: 'proposed',
    proposedBy: { id, name },
    proposedAt: call.now.toISOString(),
    settledBy: null,
    settledAt: null,
    declined: null,
    createKey,
    createHash: call.bodyHash,
    settleKey: null,
    settleHash: null,
    outbox: [],
  }
}
