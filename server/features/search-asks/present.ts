import type { SearchAsk } from '@shared/contract/search-asks'
import { clockUntil } from '@shared/domain/cases/clock'
import { dueAfter } from '@shared/domain/cases/due'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { HOLDER_ANSWERS, HOLDERS, type HolderAnswer } from '@shared/domain/items/file-search-context'
import { answerDue } from '@shared/domain/items/file-search-days'
import { askedField } from '@shared/domain/items/file-search-form'
import { readEscalated, recordOf } from '@shared/domain/items/file-search-inquiries'
import { promiseOf, sayBasis } from '@shared/domain/local/promise'
import { ANSWER_PROMISE } from '@shared/domain/transfer/promises'
import { dayOf } from '@shared/kernel/dates'
import { tentative, workdaysBetween } from '@shared/kernel/workdays'
import { type CaseDeps, type CaseRecord, givenSoFar, openPersonal } from '../cases'
import type { Asked } from './deps'

/** Who was asked, by name: a centre of the system, else as staff wrote it down. */
export const nameOf = (cases: CaseDeps, record: CaseRecord, { holder, centreId }: Asked): string =>
  centreId
    ? cases.centres.byId(centreId).name
    : (givenSoFar(openPersonal(cases, record))[askedField(holder)] ?? '')

/** Whom to call: of a centre of the system its own number; what is outside, staff wrote its number beside its name. */
const phoneOf = ({ centres }: CaseDeps, { centreId }: Asked): string | null =>
  centreId ? centres.byId(centreId).phone : null

/** A question of a search as staff of both sides see it on a day. */
export function presentAsk(cases: CaseDeps, record: CaseRecord, asked: Asked, now: Date): SearchAsk {
  const { holder, askedOn, centreId } = asked
  const { kept } = foldCase(itemOf(record.item), record.facts)
  return {
    ...{ id: record._id, no: record.no, holder, as: HOLDERS[holder].says, askedOn },
    ...{ person: record.applicantName, outside: centreId === null },
    by: cases.centres.byId(record.centreId).name,
    ...{ byPhone: cases.centres.byId(record.centreId).phone, toPhone: phoneOf(cases, asked) },
    to: nameOf(cases, record, asked),
    clock: clockOf(cases, record, asked, now),
    answer: HOLDER_ANSWERS[recordOf(kept.answers)[holder] as HolderAnswer] ?? null,
    escalated: escalatedIn(recordOf(kept.escalated)[holder]),
  }
}

/** A promise, by the table of the place that asks as it was on the day. */
function clockOf({ calendar: days, centres }: CaseDeps, { centreId }: CaseRecord, asked: Asked, now: Date) {
  const calendar = days.current()
  const day = answerDue(asked, calendar)
  const workingDays = workdaysBetween(asked.askedOn, day, tentative(calendar))
  const { source } = promiseOf(centres.tableAt(centreId, asked.askedOn), ANSWER_PROMISE)
  const last = { ...dueAfter(asked.askedOn, { workingDays }, calendar), day }
  return clockUntil(last, dayOf(now), calendar, sayBasis(source))
}

function escalatedIn(kept: string | undefined): SearchAsk['escalated'] {
  const read = readEscalated(kept)
  return read && { to: read.to, on: read.on }
}
