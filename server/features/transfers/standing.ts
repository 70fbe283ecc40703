import { recordedStandings, STANDING_FACT } from '@shared/domain/archives/standing'
import { reg } from '@shared/kernel/reg'
import { type ArchiveRecord, noteFact, standingsInPapers } from '../archives'
import { type CaseRecord, givenSoFar, openPersonal } from '../cases'
import { actorOf, type TransferDeps } from './deps'

reg('N20-3', 'W7-status')

/**
 * Notes in the file's own chain what the review of a case found that its person once was, and what its papers say by their kinds: the next
 * centre goes by it as well. `bag` has to be whole. May be repeated.
 */
export async function noteStandings(deps: TransferDeps, from: CaseRecord, bag: ArchiveRecord): Promise<void> {
  const known = recordedStandings(bag.facts)
  const { former } = givenSoFar(openPersonal(deps.cases, from))
  const found = recordedStandings([], [former, ...standingsInPapers(deps.cases, bag)])
  for (const standing of found.filter((one) => !known.includes(one)))
    await noteFact(deps.register, bag._id, {
      ...{ kind: STANDING_FACT, key: `${from._id}:standing:${standing}`, caseId: from._id },
      ...{ by: actorOf(from), at: deps.clock.now().toISOString(), data: { standing } },
    })
}

/** What is recorded of the person of a bag that has come: with its earlier records, and what came with it. */
export function standingsOfBag(
  deps: TransferDeps,
  from: CaseRecord,
  records: readonly ArchiveRecord[],
): readonly string[] {
  const { former, standing } = givenSoFar(openPersonal(deps.cases, from))
  return recordedStandings(
    records.flatMap(({ facts }) => facts),
    [former, standing],
  )
}
