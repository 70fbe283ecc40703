import type { openLetter as contract, OpenedLetter } from '@shared/contract/letters'
import type { RouteInput } from '@shared/contract/route'
import { availableCommands } from '@shared/domain/cases/available'
import { readFollowCode } from '@shared/domain/cases/follow-code'
import { type CaseView, foldCase } from '@shared/domain/cases/view'
import type { Fact } from '@shared/domain/facts/types'
import { itemOf } from '@shared/domain/items/catalogue'
import { askedField } from '@shared/domain/items/file-search-form'
import type { ServiceItem } from '@shared/domain/items/types'
import type { Actor } from '@shared/domain/policy/roles'
import { type LetterPlace, readLetterNumber } from '@shared/domain/transfer/letter-key'
import { OWN_PAPERS } from '@shared/domain/transfer/own-papers'
import { AppError } from '@shared/kernel/app-error'
import type { Json } from '@shared/kernel/canonical'
import { type Day, dayOf } from '@shared/kernel/dates'
import { maskName } from '@shared/kernel/person-name'
import { reg } from '@shared/kernel/reg'
import {
  type CaseDeps,
  type CaseRecord,
  findByLetter,
  givenSoFar,
  openPersonal,
  otherCaseOf,
} from '../../cases'
import type { UploadRoom } from '../../uploads'

reg('N20-1', 'N20-5', 'N29-leak')

/** What answering letters stands on. */
export interface LetterDeps {
  cases: CaseDeps
  uploads: Pick<UploadRoom, 'bring'>
}

/** Number and code as they were typed. Throws `request.invalid` for what can be none. */
export function readKey(typed: { number: string; code: string }): { place: LetterPlace; code: string } {
  const place = readLetterNumber(typed.number)
  const code = readFollowCode(typed.code)
  if (place && code) return { place, code }
  throw new AppError('request.invalid', {
    fields: [
      ...(place ? [] : [{ path: 'number', message: 'letter.no' }]),
      ...(code ? [] : [{ path: 'code', message: 'letter.code' }]),
    ],
  })
}

/** The unit a letter was sent to: whoever shows its code. */
export const unitOf = ({ number }: LetterPlace): Actor => ({
  ...{ kind: 'outside', id: `outside:${number}`, roles: ['outside'] },
})

/**
 * A letter that a unit outside the system was sent, by its number and code: that it is genuine, how the matter stands, and what may
 * be answered. Of the person it tells the masked name alone. One round trip. Throws `request.invalid`, `letter.not-found`,
 * `letter.locked`.
 */
export async function openLetter(
  { cases }: Pick<LetterDeps, 'cases'>,
  typed: RouteInput<typeof contract>['body'],
  now: Date,
): Promise<OpenedLetter> {
  const { place, code } = readKey(typed)
  const record = await findByLetter(cases, place, code, now)
  return presentLetter(cases, record, place, dayOf(now))
}

/** The fact by which each paper was sent. */
const ISSUED_BY: Readonly<Record<LetterPlace['paper'], readonly string[]>> = {
  letter: ['send-letter'],
  notice: ['sent', 'dispatch', 'approve'],
  papers: [OWN_PAPERS.command],
  search: ['ask-holders'],
}

const issuing = (record: CaseRecord, { paper }: LetterPlace): Fact =>
  record.facts.findLast(({ kind }) => ISSUED_BY[paper].includes(kind)) ?? record.facts[0]!

/** The answer of the unit that has the letter now; what was answered to an earlier one is another's. */
function answerOf(item: ServiceItem, record: CaseRecord, sent: Fact, unit: string): OpenedLetter['answered'] {
  const fact = record.facts.findLast(({ by, seq }) => by.id === unit && seq > sent.seq)
  const row = item.commands.find(({ name }) => name === fact?.kind)
  return fact && row ? { says: row.label, on: dayOf(fact.at) } : null
}

const words = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** To whom a letter was sent, by name. */
function unitNamed(cases: CaseDeps, record: CaseRecord, { holder, paper }: LetterPlace): string {
  const personal = openPersonal(cases, record)
  if (holder) return givenSoFar(personal)[askedField(holder)] ?? ''
  if (paper === 'notice' || paper === 'papers') return personal.form.receiver ?? ''
  return words(foldCase(itemOf(record.item), record.facts).kept.holder)
}

/** What the letter says of the answer by itself: as what the unit is asked. */
export const fixedIn = ({ holder }: LetterPlace): Record<string, string> => (holder ? { holder } : {})

/** What may be answered: nothing where a case of the system moves this one, or the letter has run out. */
function answersNow(
  item: ServiceItem,
  view: CaseView,
  place: LetterPlace,
  { isLinked, until, today }: { isLinked: boolean; until: Day | null; today: Day },
): OpenedLetter['can'] {
  if (isLinked || (until !== null && today > until)) return []
  const can = availableCommands(item, view, unitOf(place), {})
  return item.commands.filter(({ name }) => can.includes(name)).map(({ name, label }) => ({ name, label }))
}

/** A letter as whoever has it sees it on a day. */
export function presentLetter(
  cases: CaseDeps,
  record: CaseRecord,
  place: LetterPlace,
  today: Day,
): OpenedLetter {
  const item = itemOf(record.item)
  const view = foldCase(item, record.facts)
  const centre = cases.centres.byId(record.centreId)
  const sent = issuing(record, place)
  const until = place.paper === 'letter' ? words(view.kept.validUntil) || null : null
  const isLinked = otherCaseOf(cases, record) !== null
  return {
    ...{ number: place.number, title: place.title, item: record.item, version: view.version, until },
    person: maskName(record.applicantName),
    from: { name: centre.name, address: centre.address, phone: centre.phone },
    to: unitNamed(cases, record, place),
    given: fixedIn(place),
    messengers: cases.centres.tableAt(record.centreId, today).messengers.value,
    issuedOn: dayOf(sent.at),
    says: sayStanding(item, view, { isLinked, isPast: until !== null && today > until }),
    answered: answerOf(item, record, sent, unitOf(place).id),
    can: answersNow(item, view, place, { isLinked, until, today }),
  }
}

function sayStanding(
  { states }: ServiceItem,
  { state }: CaseView,
  { isLinked, isPast }: { isLinked: boolean; isPast: boolean },
): string {
  if (isLinked) return '这份函由系统里的机构办理，不用在这里答复。'
  if (isPast) return '这份函已经过了有效期，不能再在这里答复。仍要办理的，请机构重新发函。'
  return `函是真实的。办理情况：${states[state]?.label ?? state}。`
}
