import { foldCustody } from '@shared/domain/archives/custody'
import type { FactActor } from '@shared/domain/facts/types'
import { shouldBeListed } from '@shared/domain/graduates/arrival'
import type { ArchiveRecord } from '../archives'
import type { GraduateDeps } from './deps'
import { arrivals, type FilesByPerson, filesOf } from './match'
import { unlistedRecord } from './new-record'
import type { GraduateRecord, ListingSchool } from './record'

/** A file that has just been registered at a centre. The ID number is in plain, for this one call only. */
export interface Came {
  name: string
  idNumber: string
  idIndexes: readonly string[]
  /** The unit it came from, as it was written down; '' where nobody did. */
  from: string
}

interface Moment {
  centreId: string
  by: FactActor
  at: string
}

/**
 * Holds files that have just come to a centre against the lists of schools: a row meets its file, and a file of a school that brings
 * lists, but that stands on none, is noted. Two round trips where no list knows of them, two more otherwise; may be repeated.
 */
export async function noteArrivals(deps: GraduateDeps, came: readonly Came[], moment: Moment): Promise<void> {
  if (came.length === 0) return
  const units = [...new Set(came.map(({ from }) => from).filter((from) => from !== ''))]
  const [known, schools] = await Promise.all([
    deps.graduates.byPersons(came.flatMap(({ idIndexes }) => idIndexes)),
    units.length > 0 ? deps.schools.among(moment.centreId, units) : [],
  ])
  const waiting = known.filter(({ state }) => state === 'sent')
  const listing = new Set(schools.map(({ school }) => school))
  const listed = came.filter(({ from }) => listing.has(from))
  if (waiting.length === 0 && listed.length === 0) return
  const indexes = [...waiting.flatMap(deps.idIndexesOf), ...listed.flatMap(({ idIndexes }) => idIndexes)]
  const files = await filesOf(deps, [...new Set(indexes)])
  const changes = arrivals(deps, waiting, files, moment)
  const told = new Set([
    ...known.map(({ archiveId }) => archiveId),
    ...changes.map(({ set }) => set.archiveId),
  ])
  const off = listed.flatMap((one) =>
    offList(one, files, schools, moment).filter(({ _id }) => !told.has(_id)),
  )
  await deps.graduates.appendAll(changes)
  await deps.graduates.insertNew(off.map((file) => noted(deps, file, listed, moment)))
}

/** The files of a person at this centre that should stand on a list. */
const offList = (
  { idIndexes, from }: Came,
  files: FilesByPerson,
  schools: readonly ListingSchool[],
  { centreId }: Moment,
): ArchiveRecord[] =>
  idIndexes
    .flatMap((index) => files.get(index) ?? [])
    .filter((file) => file.centreId === centreId)
    .filter(({ facts }) => shouldBeListed({ from, keptSince: foldCustody(facts).keptSince }, schools))

function noted(
  deps: GraduateDeps,
  { _id: archiveId, idIndex = '', facts }: ArchiveRecord,
  listed: readonly Came[],
  { centreId, by, at }: Moment,
): GraduateRecord {
  const {
    name = '',
    idNumber = '',
    from = '',
  } = listed.find(({ idIndexes }) => idIndexes.includes(idIndex)) ?? {}
  const arrivedOn = foldCustody(facts).keptSince ?? at.slice(0, 10)
  return unlistedRecord(deps, {
    ...{ archiveId, centreId, school: from, name, idNumber, idIndex, arrivedOn, by, at },
  })
}
