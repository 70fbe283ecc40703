import type { locateFile } from '@shared/contract/custody'
import type { RouteOutput } from '@shared/contract/route'
import { CUSTODY_TABLE } from '@shared/domain/archives/custody-table'
import { locate, saySince } from '@shared/domain/archives/location'
import { shelvingClock, shelvingOf } from '@shared/domain/archives/shelving'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import { dayOf, sayInstant } from '@shared/kernel/dates'
import { findHolding, type Holding } from '../archives'
import type { Asker, CustodyDeps } from './deps'
import { placeOf } from './place'

/** Figures of a hash that are shown. */
const MARK = 8

/** A record answers by itself only when the name agrees and nobody has flagged it. */
export const isSure = ({ holderName, custody }: Holding, { name }: Asker): boolean =>
  holderName === name && !custody.duplicate

/** Hand-overs in order; changed particulars move no bag and are not told here. */
const threadOf = (facts: readonly Fact[], who: string) =>
  facts.flatMap(({ kind, at, hash }) => {
    if (!Object.hasOwn(CUSTODY_TABLE, kind)) return []
    const { says } = CUSTODY_TABLE[kind as keyof typeof CUSTODY_TABLE]
    return [{ title: says, who, when: sayInstant(at), mark: hash.slice(0, MARK) }]
  })

/**
 * Where the person's file is, from whichever centre has it, or by which way their school has sent it; nothing of what is in it.
 * One round trip, and a second one for whom nobody has the file.
 */
export async function locateOwnFile(
  deps: CustodyDeps,
  asker: Asker,
  now: Date,
): Promise<RouteOutput<typeof locateFile>> {
  const isVerified = asker.level === 'verified'
  const holding = isVerified ? await findHolding(deps.archives, asker.idIndexes) : null
  const isHere = holding !== null && holding.custody.state !== 'expected'
  const traces = isVerified && !isHere ? await deps.traces(asker) : null
  const centreName = holding ? deps.centres.byId(holding.centreId).name : ''
  const known = holding && {
    ...{ custody: holding.custody, centreName, sure: isSure(holding, asker) },
    shelving: shelvingClock(shelvingOf(holding.facts), dayOf(now), deps.calendar.current()),
  }
  const { answer, sentence, since, next } = locate({
    ...{ isVerified, holding: known },
    ...{ posted: traces?.posted ?? null, maybe: traces?.maybe ?? false },
  })
  const shown = known?.sure ? holding : null
  return {
    ...{ answer, sentence, since: saySince(since), next: [...next] },
    archiveNo: shown?.archiveNo ?? null,
    holder: shown && placeOf(deps.centres, shown.centreId),
    thread: shown ? threadOf(shown.facts, centreName) : [],
    chainWhole: shown ? firstBrokenFact(shown.facts, deps.sha256) === null : true,
  }
}
