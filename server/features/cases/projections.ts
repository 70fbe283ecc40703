import { lastWord } from '@shared/domain/cases/last-word'
import type { CaseView } from '@shared/domain/cases/view'
import type { Fact } from '@shared/domain/facts/types'
import type { Inquiry } from '@shared/domain/items/inquiry'
import type { ServiceItem } from '@shared/domain/items/types'
import { nextReminder, owedAfter } from '@shared/domain/owed/owed'
import { isNudged } from '@shared/domain/transfer/nudge'
import { tidyPackageNo } from '@shared/domain/transfer/package-no'
import { mayReserve } from '@shared/domain/transfer/reservation'
import type { Json } from '@shared/kernel/canonical'
import { dayOf } from '@shared/kernel/dates'
import type { CaseRecord } from './case-record'

export type Projections = Pick<
  CaseRecord,
  | 'state'
  | 'open'
  | 'dueOn'
  | 'queueKey'
  | 'awaitsNotice'
  | 'singleKey'
  | 'moving'
  | 'deskKey'
  | 'parcelKey'
  | 'sentKey'
  | 'usedKey'
  | 'remindKey'
  | 'askKeys'
  | 'lateKey'
  | 'certificateId'
  | 'handledBy'
>

/** What queries need of a folded case. Always recomputed from the facts, so that re-folding gives 0 differences. */
export function projectionsOf(
  item: ServiceItem,
  record: Pick<CaseRecord, '_id' | 'applicantId' | 'centreId' | 'identityLevel'>,
  view: CaseView,
  facts: readonly Fact[],
): Projections {
  const { _id: id, applicantId, centreId } = record
  const dueOn = view.due?.day ?? ''
  const open = item.states[view.state]?.holder !== 'nobody'
  const line = lineOf(facts)
  // Taken up again after its end it may stand beside the next one for the line.
  const isFirstRun = facts.every(({ data }) => item.states[String(data.to)]?.holder !== 'nobody')
  // What its person nudged stands before everything that is due.
  const queueKey = `${isNudged(item, view) ? '!' : ''}${item.restsUntil?.(view) ?? dueOn}:${id}`
  return {
    state: view.state,
    open,
    // Once closed it keeps nothing from being opened; a key of its own stands for none.
    ...(item.single ? { singleKey: open ? `${item.code}:${applicantId}` : id } : {}),
    ...(line ? { singleKey: isFirstRun ? lineKey(line) : id } : {}),
    ...(item.moves ? placeOf(record, open, facts) : {}),
    ...(item.moves || item.restsUntil
      ? movingKeys(
          view.kept,
          usedKeyOf(centreId, view.kept, facts),
          open
            ? deskKeyOf(centreId, item.desk ?? item.code, view.state, deskPlace(view, queueKey, id))
            : null,
        )
      : {}),
    dueOn,
    queueKey,
    ...remindKeyOf(item, view.state, facts, id),
    ...(open && item.inquires ? askKeysOf(item.inquires(view.kept), centreId, id) : {}),
    ...(open && view.due?.provisional ? { awaitsNotice: queueKey } : {}),
    certificateId: view.result?.certificateId ?? null,
    handledBy: lastWord(facts),
  }
}

/**
 * The one place of a person whose file moves. As long as nobody knows that it is theirs, the case holds only that of the login which asks:
 * one such case each, and nobody else is kept from anything.
 */
function placeOf(
  { _id: id, applicantId, identityLevel }: Pick<CaseRecord, '_id' | 'applicantId' | 'identityLevel'>,
  open: boolean,
  facts: readonly Fact[],
): Pick<Projections, 'moving' | 'singleKey'> {
  const opener = facts[0]?.by.kind
  if (opener === 'system') return {}
  const moving = open && mayReserve(identityLevel, facts)
  if (opener === 'staff' || identityLevel === 'verified') return { moving }
  return { moving, singleKey: open && !moving ? `moves:${applicantId}` : id }
}

/** The line of a unit's due list that a case was handed in for. */
const lineOf = ([first]: readonly Fact[]): string | null =>
  typeof first?.data.line === 'string' ? first.data.line : null

/** Under what a line has one open case. */
export const lineKey = (line: string): string => `line:${line}`

/** Once it has left, what is due is its receipt. */
const deskPlace = ({ state, kept }: CaseView, queueKey: string, id: string): string =>
  state === 'in-transit' && typeof kept.receiptBy === 'string' && kept.receiptBy
    ? `${kept.receiptBy}:${id}`
    : queueKey

/** The day its person is next reminded of what they owe, and its id. */
function remindKeyOf(
  { owes }: ServiceItem,
  state: string,
  facts: readonly Fact[],
  id: string,
): Pick<Projections, 'remindKey'> {
  const owed = owedAfter(owes, state, facts)
  const day = owed && nextReminder(owed)
  return day ? { remindKey: `${day}:${id}` } : {}
}

/** On which desk an open question lies, who has put it, or which department has heard that nobody answers. */
export const askKeyOf = (side: 'to' | 'from' | 'late', nodeId: string): string => `${side}:${nodeId}`

/** By what the questions of a case are found: by whoever is to answer, by whoever asks, and by the first that is silent. */
function askKeysOf(
  asked: readonly Inquiry[],
  by: string,
  id: string,
): Pick<Projections, 'askKeys' | 'lateKey'> {
  if (asked.length === 0) return {}
  const to = asked.flatMap(({ centreId, isAnswered }) =>
    centreId && !isAnswered ? [askKeyOf('to', centreId)] : [],
  )
  const unanswered = asked.filter(({ isAnswered }) => !isAnswered)
  const late = unanswered.flatMap(({ escalatedTo }) => (escalatedTo ? [askKeyOf('late', escalatedTo)] : []))
  const silent = unanswered.filter(({ escalatedTo }) => escalatedTo === null)
  // Where no day was told it is sought from the day it was asked on; whoever looks counts.
  const first = silent.map(({ answerBy, askedOn }) => answerBy ?? askedOn).toSorted()[0]
  return {
    askKeys: [askKeyOf('from', by), ...new Set([...to, ...late])],
    ...(first ? { lateKey: `${first}:${id}` } : {}),
  }
}

/** Where a case of an item that moves the file, or lies on a desk besides, stands among those of its desk, due first. */
export const deskKeyOf = (centreId: string, item: string, state: string, after: string): string =>
  `${centreId}:${item}:${state}:${after}`

const numberOf = (value: Json | undefined): string => tidyPackageNo(typeof value === 'string' ? value : '')

/** The number that was written on a package, with the centre that wrote it and the year it did so in: carriers count anew. */
function usedKeyOf(centreId: string, { typedNo }: CaseView['kept'], facts: readonly Fact[]): string | null {
  const no = numberOf(typedNo)
  const typed = facts.findLast(({ data }) => (data.kept as CaseView['kept'] | undefined)?.typedNo === typedNo)
  return no && typed ? `${centreId}:${dayOf(typed.at).slice(0, 4)}:${no}` : null
}

/** By what the desks find a bag; `deskKey` null: its case has ended. */
function movingKeys(
  kept: CaseView['kept'],
  usedKey: string | null,
  deskKey: string | null,
): Pick<Projections, 'deskKey' | 'parcelKey' | 'sentKey' | 'usedKey'> {
  const [parcelKey, sentKey] = [numberOf(kept.backNo || kept.sentNo), numberOf(kept.typedNo)]
  return {
    ...(deskKey ? { deskKey } : {}),
    ...(parcelKey ? { parcelKey } : {}),
    ...(deskKey && sentKey ? { sentKey } : {}),
    ...(usedKey ? { usedKey } : {}),
  }
}
