import type { RouteOutput } from '@shared/contract/route'
import type { readJourney as contract, readStaffJourney as staffContract } from '@shared/contract/transfers'
import { type Shelving, shelvingOf } from '@shared/domain/archives/shelving'
import { clockUntil } from '@shared/domain/cases/clock'
import { type CaseView, foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { provision } from '@shared/domain/regulation/cite'
import { CHANNELS, isChannel } from '@shared/domain/transfer/channels'
import { hasJourney, type Journey, type JourneySide, journeyOf } from '@shared/domain/transfer/journey'
import { guardNudge, nudgedOutside, sayNudge } from '@shared/domain/transfer/nudge'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf } from '@shared/kernel/dates'
import { phoneIn } from '@shared/kernel/phone'
import { keepApart } from '../../../platform/avoidance'
import { type CaseDeps, type CaseRecord, openPersonal, otherCaseOf } from '../../cases'
import { NOTHING, type OtherEnd } from '../desk-repository'
import { holderNamed } from '../holder-named'
import { carrierWord } from '../parcels/watch'
import type { DeskDeps } from './desk'

type Told = RouteOutput<typeof contract>

/** A case and what its facts fold to, folded once. */
interface Folded {
  record: CaseRecord
  view: CaseView
}

/** Both cases of one journey, of which one may be outside the system. */
interface Sides {
  incoming: Folded | null
  outgoing: Folded | null
  /** How far the receiver is with the file itself; null where it has registered none. */
  file: Shelving | null
}

const folded = (record: CaseRecord | null): Folded | null =>
  record && { record, view: foldCase(itemOf(record.item), record.facts) }

/** Where either side's case stands once the receiver has registered the file. */
const REGISTERED: Readonly<Record<string, string>> = {
  'transfer-in': 'received',
  'transfer-out': 'delivered',
}

/** The receiver's case once it has brought the file. */
function broughtIn({ record, view }: Folded, other: string | null): string | null {
  if (view.state !== REGISTERED[record.item]) return null
  return record.item === 'transfer-in' ? record._id : other
}

/** What stands at the other end: the case linked to it, the package it was sent in last, and the file there. One round trip, or none. */
async function otherEnd({ desk, parcels }: DeskDeps, own: Folded, other: string | null): Promise<OtherEnd> {
  const { _id, parcelKey } = own.record
  const broughtBy = broughtIn(own, other)
  if (broughtBy) {
    const { linked, ...beside } = await desk.findBeside(other ?? _id, { parcelKey, broughtBy })
    return { ...beside, linked: other ? linked : null }
  }
  if (other && parcelKey) return desk.findBeside(other, { parcelKey, broughtBy })
  if (other) return { ...NOTHING, linked: await desk.find(other) }
  return parcelKey ? { ...NOTHING, parcel: await parcels.find(parcelKey) } : NOTHING
}

/** Both sides of the journey of a case, and the carrier's last word of the bag; null for a case that moves no file. */
async function sidesOf(
  deps: DeskDeps,
  record: CaseRecord,
): Promise<{ sides: Sides; carrier: Told['carrier'] } | null> {
  const own = hasJourney(record.item) ? folded(record) : null
  if (!own) return null
  const other = otherCaseOf(deps.cases, record, own.view.kept)
  const { linked, parcel, file } = await otherEnd(deps, own, other)
  const [incoming, outgoing] = record.item === 'transfer-in' ? [own, folded(linked)] : [folded(linked), own]
  return { sides: { incoming, outgoing, file: file && shelvingOf(file.facts) }, carrier: carrierWord(parcel) }
}

/**
 * How far the file of a case is, both sides' cases as one. Two round trips. Throws `case.not-found` also for somebody else's, and for
 * a case that moves no file.
 */
export async function readJourney(deps: DeskDeps, actor: Actor, id: string, now: Date): Promise<Told> {
  const found = await deps.desk.find(id)
  if (!found || !may(actor, 'case.read', found)) throw new AppError('case.not-found')
  const both = await sidesOf(deps, found)
  if (!both) throw new AppError('case.not-found')
  const { sides, carrier } = both
  return {
    ...present(deps.cases, sides, now),
    carrier,
    nudge: nudgeOf(sides, dayOf(now)),
  }
}

/**
 * The same as staff of either centre see it beside their own case. Two round trips. Throws `case.not-found`, also for a case that moves
 * no file, and `permission.avoidance`.
 */
export async function readStaffJourney(
  deps: DeskDeps,
  actor: Actor,
  id: string,
  now: Date,
): Promise<RouteOutput<typeof staffContract>> {
  const found = await deps.desk.find(id)
  if (!found || !may(actor, 'case.read', found)) throw new AppError('case.not-found')
  keepApart(actor.kin, [found.idIndex])
  const both = await sidesOf(deps, found)
  if (!both) throw new AppError('case.not-found')
  return { ...present(deps.cases, both.sides, now), carrier: both.carrier }
}

const sideOf = (side: Folded | null): JourneySide | null =>
  side && { facts: side.record.facts, view: side.view, ended: !side.record.open }

function present(deps: CaseDeps, sides: Sides, now: Date): Omit<Told, 'carrier' | 'nudge'> {
  const calendar = deps.calendar.current()
  const { incoming, outgoing, file } = sides
  const journey = journeyOf({ receiver: sideOf(incoming), holder: sideOf(outgoing), file }, calendar)
  const { receiver, holder } = partiesOf(deps, sides)
  const sent = sentBy(sides)
  const { turn, stopped, due, article } = journey
  return {
    ...{ receiver, holder, turn, stopped },
    steps: journey.steps.map((step) => ({
      ...step,
      ...(step.name === 'posted' && step.at && sent ? { note: sent } : {}),
    })),
    says: sayBag(journey, { receiver: receiver.name, holder: holder.name, sent }),
    clock: due && clockUntil(due, dayOf(now), calendar, provision(article).cite),
  }
}

/** Whether the holder may be nudged today, in its own case or, outside the system, in the receiver's; and what there is to say of it. */
function nudgeOf({ incoming, outgoing }: Sides, today: Day): Told['nudge'] {
  const side = outgoing ?? incoming
  if (!side?.record.open || (!outgoing && side.record.state !== 'requested')) return null
  const { record, view } = side
  const asked = outgoing ? view : nudgedOutside(view)
  const says = sayNudge(asked, today, outgoing ? 'holder' : 'outside')
  return says === null ? null : { id: record._id, can: guardNudge(asked, today) === null, says }
}

/** By which way it was sent, with its number. */
function sentBy({ incoming, outgoing }: Sides): string {
  const { channel, sentNo } = (outgoing ?? incoming)?.view.kept ?? {}
  if (typeof channel !== 'string' || !isChannel(channel)) return ''
  return `${CHANNELS[channel]}${sentNo ? ` ${String(sentNo)}` : ''}`
}

/** A holder outside, as it was named, with the number to call where one was written down. */
function holderOf(deps: CaseDeps, incoming: Folded | null): Told['holder'] {
  const { name, address } = incoming
    ? holderNamed(openPersonal(deps, incoming.record))
    : { name: '', address: '' }
  return { name: name || '原保管单位', phone: phoneIn(address) }
}

function partiesOf(deps: CaseDeps, { incoming, outgoing }: Sides): Pick<Told, 'receiver' | 'holder'> {
  const centre = ({ record }: Folded) => {
    const { name, phone } = deps.centres.byId(record.centreId)
    return { name, phone }
  }
  const form = (side: Folded | null) => (side ? openPersonal(deps, side.record).form : {})
  return {
    receiver: incoming ? centre(incoming) : { name: form(outgoing).receiver ?? '', phone: '' },
    holder: outgoing ? centre(outgoing) : holderOf(deps, incoming),
  }
}

function sayBag(
  { bag }: Journey,
  { receiver, holder, sent }: Record<'receiver' | 'holder' | 'sent', string>,
): string {
  if (bag === 'holder') return `档案还在${holder}。`
  return bag === 'way' ? `档案在寄往${receiver}的路上${sent && `：${sent}`}。` : `档案已到${receiver}。`
}
