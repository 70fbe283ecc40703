import { BUILTIN_TABLES } from '@shared/domain/local/builtin'
import { createAreaData } from './adapters/regions/area-data'
import { type CustodyBase, unitsOf } from './custody-room'
import {
  type CentreDirectory,
  type CentreRepository,
  createCentreRoom,
  createRegions,
} from './features/centres'
import { createTableRoom, type TableRepository } from './features/local-tables'
import type { AppDeps } from './http/app-deps'
import type { Clock } from './platform/clock'
import type { IdMaker } from './platform/ids'
import type { Claims } from './platform/mongo/claims'
import type { TableReader } from './platform/ports/table-reader'
import type { TableWriter } from './platform/ports/table-writer'
import type { UploadScanner } from './platform/ports/upload-scanner'

interface CentreRoomsBase extends Pick<CustodyBase, 'accountOpening'> {
  cases: { claims: Claims; sha256: (text: string) => string } & CustodyBase['cases']
  repositories: { centres: CentreRepository }
  tables: TableRepository
  reading: { tables: TableReader; scanner: UploadScanner; writer: TableWriter }
  centres: CentreDirectory
  clock: Clock
  newId: IdMaker
}

/** The directory with what staff enter in it, the local tables, and the units whose files the centres keep. */
export function centreRoomsOf(
  house: CentreRoomsBase,
): Pick<AppDeps, 'centres' | 'localTables' | 'collectives'> {
  const { centres, clock, newId, tables } = house
  const regions = createRegions(createAreaData(), centres)
  const { claims, sha256 } = house.cases
  const own = { centres, clock, newId, claims, sha256 }
  return {
    centres: createCentreRoom({ ...own, regions, repository: house.repositories.centres, ...house.reading }),
    collectives: unitsOf(house, regions),
    localTables: createTableRoom({ ...own, tables, builtin: BUILTIN_TABLES, regionName: regions.pathName }),
  }
}
