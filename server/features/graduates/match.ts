import { foldCustody } from '@shared/domain/archives/custody'
import type { FactActor } from '@shared/domain/facts/types'
import { isArrival } from '@shared/domain/graduates/arrival'
import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { ArchiveRecord } from '../archives'
import type { GraduateDeps } from './deps'
import { BY_SYSTEM, changeBy } from './facts'
import type { GraduateRecord } from './record'
import type { GraduateChange } from './repository'

reg('grad')

/** Files under ID numbers, by each number's index. */
export type FilesByPerson = ReadonlyMap<string, readonly ArchiveRecord[]>

/** The files under these ID numbers. One round trip. */
export async function filesOf(
  { ledger }: Pick<GraduateDeps, 'ledger'>,
  idIndexes: readonly string[],
): Promise<FilesByPerson> {
  const files = new Map<string, ArchiveRecord[]>()
  if (idIndexes.length === 0) return files
  for (const record of await ledger.ledgers.byPersons(idIndexes)) {
    const key = record.idIndex ?? ''
    files.set(key, [...(files.get(key) ?? []), record])
  }
  return files
}

/** The file that came after it was sent, with the day it came; null while none has. */
export function arrivalOf(
  files: FilesByPerson,
  idIndexes: readonly string[],
  sentOn: Day | null,
): { archiveId: string; arrivedOn: Day } | null {
  for (const record of idIndexes.flatMap((index) => files.get(index) ?? [])) {
    const { keptSince } = foldCustody(record.facts)
    if (keptSince && isArrival({ keptSince }, sentOn)) return { archiveId: record._id, arrivedOn: keptSince }
  }
  return null
}

/** The facts by which rows meet their files. */
export function arrivals(
  deps: GraduateDeps,
  rows: readonly GraduateRecord[],
  files: FilesByPerson,
  { by, at }: { by: FactActor; at: string },
): GraduateChange[] {
  return rows.flatMap((row) => {
    const came = arrivalOf(files, deps.idIndexesOf(row), row.sentOn)
    if (!came) return []
    const body = { kind: 'arrive' as const, at, by, data: { archiveId: came.archiveId } }
    return [changeBy(row, body, deps, came)]
  })
}

const BATCH = 500

/**
 * Holds every row that waits against the files that have come, whichever way they came: what was received at the desk of files, or
 * corrected there, is found too. The facts by which they meet, 500 rows at a time; two round trips for as many.
 */
export async function* meetings(deps: GraduateDeps): AsyncGenerator<GraduateChange[]> {
  const moment = { by: BY_SYSTEM, at: deps.clock.now().toISOString() }
  for (let after = ''; ; ) {
    const rows = await deps.graduates.waiting(after, BATCH)
    const files = await filesOf(deps, rows.flatMap(deps.idIndexesOf))
    yield arrivals(deps, rows, files, moment)
    after = rows.at(-1)?._id ?? ''
    if (rows.length < BATCH) return
  }
}

/** The same, kept: one write more for 500 rows. May be repeated. Answers how many rows met their file. */
export async function matchWaiting(deps: GraduateDeps): Promise<number> {
  let met = 0
  for await (const changes of meetings(deps)) met += await deps.graduates.appendAll(changes)
  return met
}
