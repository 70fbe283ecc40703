import type { SearchAsk } from '@shared/contract/search-asks'
import { clockUntil } from '@shared/domain/cases/clock'
import { dueAfter } from '@shared/domain/cases/due'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import {
  ANSWER_DAYS,
  HOLDER_ANSWERS,
  HOLDERS,
  type HolderAnswer,
} from '@shared/domain/items/file-search-context'
import { askedField } from '@shared/domain/items/file-search-form'
import { readEscalated, recordOf } from '@shared/domain/items/file-search-inquiries'
import { dayOf } from '@shared/kernel/dates'
import { type CaseDeps, type CaseRecord, givenSoFar, openPersonal } from '../cases'
import type { Asked } from './deps'

const BASIS = '本系统承诺的答复时限，规定没有另定天数'

/** Who was asked, by name: a centre of the system, else as staff wrote it down. */
export const nameOf = (cases: CaseDeps, record: CaseRecord, { holder, centreId }: Asked): string =>
  centreId
    ? cases.centres.byId(centreId).name
    : (givenSoFar(openPersonal(cases, record))[askedField(holder)] ?? '')

/** A question of a search as staff of both sides see it on a day. */
export function presentAsk(cases: CaseDeps, record: CaseRecord, asked: Asked, now: Date): SearchAsk {
  const { holder, askedOn, centreId } = asked
  const calendar = cases.calendar.current()
  const { kept } = foldCase(itemOf(record.item), record.facts)
  const due = dueAfter(askedOn, { workingDays: ANSWER_DAYS }, calendar)
  return {
    ...{ id: record._id, no: record.no, holder, as: HOLDERS[holder].says, askedOn },
    ...{ person: record.applicantName, outside: centreId === null },
    by: cases.centres.byId(record.centreId).name,
    to: nameOf(cases, record, asked),
    clock: clockUntil(due, dayOf(now), calendar, BASIS),
    answer: HOLDER_ANSWERS[recordOf(kept.answers)[holder] as HolderAnswer] ?? null,
    escalated: escalatedIn(recordOf(kept.escalated)[holder]),
  }
}

function escalatedIn(kept: string | undefined): SearchAsk['escalated'] {
  const read = readEscalated(kept)
  return read && { to: read.to, on: read.on }
}
