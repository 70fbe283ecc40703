import type { RouteOutput } from '@shared/contract/route'
import type { DeskRow, findTransfer, listTransferDesk } from '@shared/contract/transfers'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { CHANNELS, isChannel } from '@shared/domain/transfer/channels'
import { DESK_STEPS, type DeskStepName, sayNotFound } from '@shared/domain/transfer/desk'
import { readLetterNumber } from '@shared/domain/transfer/letter-key'
import { isNudged } from '@shared/domain/transfer/nudge'
import { caseNoOnLabel, tidyPackageNo } from '@shared/domain/transfer/package-no'
import { receiptClock } from '@shared/domain/transfer/receipt'
import { AppError } from '@shared/kernel/app-error'
import type { Json } from '@shared/kernel/canonical'
import { type Day, dayOf } from '@shared/kernel/dates'
import { keepApart } from '../../../platform/avoidance'
import { type CaseDeps, type CaseRecord, deskKeyOf, openPersonal, presentSummary } from '../../cases'
import { type GraduateDeps, listedInPackage } from '../../graduates'
import { DESK_PAGE, type DeskRepository } from '../desk-repository'
import { parcelNo } from '../parcels/parcel-no'
import { carrierWord, type ParcelDeps } from '../parcels/watch'

/** What the desks stand on. */
export interface DeskDeps {
  cases: CaseDeps
  desk: DeskRepository
  graduates: GraduateDeps
  parcels: ParcelDeps['parcels']
}

interface DeskAsked {
  step: DeskStepName
  after?: string | undefined
  centre?: string | undefined
}

/**
 * What lies on a desk at the centre staff work at, due first, without cases of their kin; a supervisor names a centre below theirs.
 * `after` is the `next` of the page before. One round trip. Throws `permission.denied` for another centre.
 */
export async function listDesk(
  { cases, desk, parcels }: DeskDeps,
  actor: Actor,
  { step, after = '', centre }: DeskAsked,
  now: Date,
): Promise<RouteOutput<typeof listTransferDesk>> {
  const centreId = centre ?? actor.oversees?.[0] ?? actor.centreId ?? ''
  if (!may(actor, 'queue.read', { centreId })) throw new AppError('permission.denied')
  const { item, state, ...more } = DESK_STEPS[step]
  const upTo = 'rests' in more ? dayOf(now) : ''
  const place = deskKeyOf(centreId, item, state, '')
  const rows = await desk.list(place, after, actor.kin, upTo)
  const page = rows.slice(0, DESK_PAGE)
  return {
    cases: await rowsOf({ cases, parcels }, page, now),
    next: rows.length > DESK_PAGE ? (page.at(-1)?.deskKey?.slice(place.length) ?? null) : null,
  }
}

/**
 * The cases of this centre that a number leads to: of a package, a letter or a case; of a package also what the lists of schools
 * say. Two round trips at once. Throws `permission.avoidance`
 * for kin, `permission.denied` for who works at no centre.
 */
export async function findByNumber(
  { cases, desk, graduates, parcels }: DeskDeps,
  actor: Actor,
  typed: string,
  now: Date,
): Promise<RouteOutput<typeof findTransfer>> {
  const { centreId = '' } = actor
  if (!may(actor, 'transfer.find', { centreId })) throw new AppError('permission.denied')
  const no = readLetterNumber(typed)?.no ?? caseNoOnLabel(typed)
  const [found, listed] = await Promise.all([
    no ? ofCase(cases, no) : desk.byParcel(tidyPackageNo(typed)),
    no ? [] : listedInPackage(graduates, actor, typed, now),
  ])
  const own = found.filter((record) => record.centreId === centreId)
  for (const { idIndex } of own) keepApart(actor.kin, [idIndex])
  const there = found.find(({ item }) => deskOf(item) === 'transfer-in')
  return {
    cases: await rowsOf({ cases, parcels }, own, now),
    listed,
    says:
      own.length || listed.length
        ? null
        : sayNotFound(there ? cases.centres.byId(there.centreId).name : null),
  }
}

async function ofCase({ cases }: CaseDeps, no: string): Promise<CaseRecord[]> {
  const record = await cases.findByNumber(no)
  return record && itemOf(record.item).moves ? [record] : []
}

const deskOf = (code: CaseRecord['item']): string => itemOf(code).desk ?? code

const words = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

function clockOfReceipt({ centres, calendar }: CaseDeps, { centreId }: CaseRecord, by: Day, now: Date) {
  const today = dayOf(now)
  return receiptClock(by, today, centres.tableAt(centreId, today), calendar.current())
}

/** With what their carriers say, asked for where any was posted. */
async function rowsOf(
  { cases, parcels }: Pick<DeskDeps, 'cases' | 'parcels'>,
  records: readonly CaseRecord[],
  now: Date,
): Promise<DeskRow[]> {
  const numbers = records.map(parcelNo)
  const posted = numbers.filter(Boolean)
  const found = posted.length ? await parcels.ofNumbers(posted) : []
  return records.map((record, at) => ({
    ...rowOf(cases, record, now),
    carrier: carrierWord(found.find(({ _id }) => _id === numbers[at]))?.says ?? '',
  }))
}

function rowOf(deps: CaseDeps, record: CaseRecord, now: Date): Omit<DeskRow, 'carrier'> {
  const item = itemOf(record.item)
  const view = foldCase(item, record.facts)
  const { kept, nudgedOn, nudges } = view
  const { form } = openPersonal(deps, record)
  const sent = record.facts.findLast(({ kind }) =>
    ['sent', 'other-sent', 'record-sent', 'holder-sent'].includes(kind),
  )
  const channel = words(kept.channel)
  const summary = presentSummary(deps, record, now)
  const receiptBy = record.state === 'in-transit' ? words(kept.receiptBy) : ''
  return {
    ...summary,
    clock: receiptBy ? clockOfReceipt(deps, record, receiptBy, now) : summary.clock,
    chased: words(kept.chasedOn) ? { on: words(kept.chasedOn), times: Number(kept.chases) } : null,
    applicantName: record.applicantName,
    other: words(kept.holder) || form.receiver || form.holder || form.unit || '',
    channel: isChannel(channel) ? CHANNELS[channel] : '',
    sentNo: words(kept.sentNo),
    sentOn: sent ? dayOf(new Date(sent.at)) : null,
    linked: Boolean(kept.outCase || form.inCase),
    nudged: nudgedOn && isNudged(item, view) ? { on: nudgedOn, times: nudges } : null,
  }
}
