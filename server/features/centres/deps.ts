import type { Sha256 } from '@shared/domain/facts/chain'
import type { Clock } from '../../platform/clock'
import type { Claims } from '../../platform/mongo/claims'
import type { TableReader } from '../../platform/ports/table-reader'
import type { TableWriter } from '../../platform/ports/table-writer'
import type { UploadScanner } from '../../platform/ports/upload-scanner'
import type { CentreDirectory } from './directory'
import type { Regions } from './regions'
import type { CentreRepository } from './repository'

/** What the public directory needs. */
export interface DirectoryDeps {
  centres: CentreDirectory
  regions: Regions
  clock: Clock
}

/** What the room needs from outside. */
export interface CentreRoomDeps extends DirectoryDeps {
  repository: CentreRepository
  /** Reads the directories that administrators bring. */
  tables: TableReader
  scanner: UploadScanner
  /** Writes the template of a directory. */
  writer: Pick<TableWriter, 'xlsx'>
  claims: Claims
  newId: () => string
  sha256: Sha256
}
