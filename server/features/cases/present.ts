import type { caseDetail, caseSummary } from '@shared/contract/cases'
import { availableCommands } from '@shared/domain/cases/available'
import { clockOf } from '@shared/domain/cases/clock'
import { askedOnOpening } from '@shared/domain/cases/opens'
import { threadOf } from '@shared/domain/cases/thread'
import { type CaseView, foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { sayForm } from '@shared/domain/items/check-form'
import { searchLeader } from '@shared/domain/items/file-search-inquiries'
import { leadsOn } from '@shared/domain/items/leads-on'
import { maskAnswers } from '@shared/domain/items/mask-answers'
import type { Finding, ServiceItem, Told } from '@shared/domain/items/types'
import type { Actor } from '@shared/domain/policy/roles'
import { citeReason, citeWords } from '@shared/domain/regulation/cite'
import { dayOf } from '@shared/kernel/dates'
import { maskName } from '@shared/kernel/person-name'
import type * as z from 'zod/mini'
import type { CaseRecord } from './case-record'
import type { CaseAnswer } from './commands/submit'
import type { CaseDeps } from './deps'
import { givenSoFar, inOrder, type Personal } from './personal'

type Summary = z.output<typeof caseSummary>
type Detail = z.output<typeof caseDetail>

/** By what a clock is read. */
type Calendars = Pick<CaseDeps, 'calendar'>
/** And who leads a search. */
type Presenting = Pick<CaseDeps, 'calendar' | 'centres'>

/** The row of a case in any list. `now` decides what the clock says. */
export function presentSummary(deps: Calendars, record: CaseRecord, now: Date): Summary {
  const item = itemOf(record.item)
  return summaryOf(deps, record, item, foldCase(item, record.facts), now)
}

function summaryOf(
  { calendar }: Calendars,
  record: CaseRecord,
  item: ServiceItem,
  view: CaseView,
  now: Date,
): Summary {
  const state = item.states[view.state]
  return {
    id: record._id,
    no: record.no,
    item: record.item,
    title: item.title,
    state: view.state,
    stateLabel: state?.label ?? view.state,
    tone: state?.tone ?? 'waiting',
    openedAt: view.openedAt,
    clock: clockOf(item, view, dayOf(now), calendar.current()),
  }
}

/** The case as it stood after fact `seq`, as its applicant and the staff both see it. */
export function presentCase(
  deps: Presenting,
  record: CaseRecord,
  personal: Personal,
  seq: number,
  actor: Actor,
  now: Date,
): Detail {
  const item = itemOf(record.item)
  const facts = record.facts.slice(0, seq)
  const view = foldCase(item, facts)
  const reason = item.reasons.find((row) => row.code === view.refusal)
  // Who of a unit brought the paper is for the centre to know.
  const asked = askedOnOpening(item, view.opening).filter((group) => !item.unitGroups?.includes(group))
  const told = toldOf(deps, personal, view)
  const next = leadsOn(item.code, told, view.refusal)
  return {
    ...summaryOf(deps, record, item, view, now),
    version: view.version,
    says: item.states[view.state]?.says ?? '',
    article: item.article,
    answers: maskAnswers(asked, sayForm(asked, personal.form)),
    thread: threadOf(item, facts, view),
    refusal: reason ? { text: reason.text, remedy: reason.remedy, article: citeReason(reason) } : null,
    findings: (item.tells?.(told) ?? []).map(cited),
    ...(next ? { next } : {}),
    ...(item.inquires ? { owner: ownerOf(deps, record, facts) } : {}),
    certificateId: view.result?.certificateId ?? null,
    can: availableCommands(item, view, actor, record, personal.form),
  }
}

/** Who leads a search: the centre with its phone, and by masked name whoever of its staff acted on it last; empty before anybody did. */
function ownerOf(
  { centres }: Presenting,
  { centreId }: CaseRecord,
  facts: CaseRecord['facts'],
): NonNullable<Detail['owner']> {
  const { name: centre, phone } = centres.byId(centreId)
  const leader = searchLeader(facts)
  return { centre, phone, who: leader ? maskName(leader) : '' }
}

const toldOf = (
  { calendar }: Calendars,
  personal: Personal,
  { kept, state, openedAt, version }: CaseView,
): Told => ({
  ...{ form: personal.form, given: givenSoFar(personal, version), kept, state },
  givenEach: inOrder(personal.given ?? {}).flatMap(([seq, answers]) => (seq <= version ? [answers] : [])),
  ...{ openedOn: dayOf(openedAt), calendar: calendar.current() },
})

/** With the article in words; what stands on no article is said without one. */
export function cited({ article, ...finding }: Finding): Finding {
  const cite = article && citeWords(article)
  return cite ? { ...finding, article: cite } : finding
}

/** The answer to a command: as of its own fact, so that every replay of the same key reads the same. */
export function presentAnswer(deps: Presenting, { record, personal, seq }: CaseAnswer, actor: Actor): Detail {
  const at = record.facts[seq - 1]?.at ?? record.openedAt
  return presentCase(deps, record, personal, seq, actor, new Date(at))
}
