import { tidyPackageNo } from '@shared/domain/transfer/package-no'
import { askAgainAt, sayParcel } from '@shared/domain/transfer/parcel'
import { reg } from '@shared/kernel/reg'
import type { Clock } from '../../../platform/clock'
import type { Carrier } from '../../../platform/ports/carrier'
import type { CaseDeps } from '../../cases'
import type { ParcelRecord, ParcelRepository } from '../parcel-repository'

reg('N20-3', 'N20-5', 'W7-status')

export interface ParcelDeps {
  cases: CaseDeps
  parcels: ParcelRepository
  carrier: Carrier
  clock: Clock
}

/** Only registered mail can be asked for; confidential post tells nobody, and messengers carry no number. */
const TRACKED = 'registered'

/** The number under which a fact says that a bag was posted by registered mail, going or coming back; '' where it says none. */
function postedBy(kept: Readonly<Record<string, unknown>>): string {
  const { channel, sentNo, backChannel, backNo } = kept
  if (backChannel !== undefined) return backChannel === TRACKED ? String(backNo ?? '') : ''
  return channel === TRACKED ? String(sentNo ?? '') : ''
}

/** From the fact of a case that tells of a package on, its carrier is asked for it. May be repeated. */
export async function watchParcel(
  { cases, parcels, clock }: Pick<ParcelDeps, 'cases' | 'parcels' | 'clock'>,
  job: { ref: string; seq: number },
): Promise<void> {
  const record = await cases.cases.findById(job.ref)
  const kept = record?.facts[job.seq - 1]?.data.kept
  const no = postedBy((kept ?? {}) as Record<string, unknown>)
  if (no) await parcels.watch(tidyPackageNo(no), no, clock.now())
}

/** Asks for one package and notes the answer. A carrier that cannot be reached leaves what it said before. */
async function askFor({ parcels, carrier, clock }: ParcelDeps, parcel: ParcelRecord): Promise<void> {
  const { _id: id, no, since, state = null } = parcel
  const said = await carrier.track(no)
  const now = clock.now()
  const isKnown = said.kind === 'known'
  const nextAt = askAgainAt(said.kind, isKnown ? said.state : state, { since, now })
  await parcels.note(id, isKnown ? { state: said.state, says: said.says, saidAt: said.at } : {}, nextAt)
}

/**
 * Asks the carrier for every package under way that is due. Nothing waits for it: where it is away, or does not know a number, the
 * package is received by hand all the same. Returns how many were asked for.
 */
export async function askCarrier(deps: ParcelDeps): Promise<number> {
  const due = await deps.parcels.due(deps.clock.now())
  for (const parcel of due) await askFor(deps, parcel)
  return due.length
}

/** The carrier's last word of a package, in words and as an instant; null before it had one. */
export const carrierWord = (parcel: ParcelRecord | null | undefined) =>
  parcel?.state && parcel.saidAt
    ? { says: sayParcel(parcel.state, parcel.says ?? ''), at: parcel.saidAt.toISOString() }
    : null
