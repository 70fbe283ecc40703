import type { Sha256 } from '@shared/domain/facts/chain'
import type { AccessLog } from '../../platform/audit/access-log'
import type { Clock } from '../../platform/clock'
import type { SuiteName } from '../../platform/crypto/suites/types'
import type { Claims } from '../../platform/mongo/claims'
import type { JobStore } from '../../platform/mongo/job-store'
import type { ObjectStorage } from '../../platform/ports/object-storage'
import type { TableReader } from '../../platform/ports/table-reader'
import type { TableWriter } from '../../platform/ports/table-writer'
import type { UploadScanner } from '../../platform/ports/upload-scanner'
import type { ArchiveRepository, LedgerDeps } from '../archives'
import type { CentreDirectory } from '../centres'
import type { GraduateDeps } from '../graduates'
import type { InvitationRepository } from './invitation-repository'
import type { OutcomeRepository } from './outcome-repository'
import type { ImportRepository } from './repository'

/** Somebody whose file came with the list of a unit: their account, the file, and from whom to whom it went. */
export interface HandedOver {
  accountId: string
  archiveId: string
  archiveNo: string
  unit: string
  centre: string
}

/** What the imports room needs from outside. */
export interface ImportDeps {
  imports: ImportRepository
  outcomes: OutcomeRepository
  invitations: InvitationRepository
  /** Where the citizens' pages are served, without a slash at the end. */
  publicUrl: string
  ledger: LedgerDeps
  graduates: GraduateDeps
  /** Tells the people of a list, each once, whose files a unit has handed over. */
  tellOwners: (told: { listId: string; at: string; owners: readonly HandedOver[] }) => Promise<void>
  /** The accounts that have proved one of these ID numbers, by their indexes. */
  provedBy: (idIndexes: readonly string[]) => Promise<{ _id: string; idIndex: string }[]>
  archives: Pick<ArchiveRepository, 'findByIdIndex'>
  centres: Pick<CentreDirectory, 'byId'>
  tables: TableReader
  writer: TableWriter
  storage: ObjectStorage
  scanner: UploadScanner
  /** The suite under which new files are encrypted. */
  suite: SuiteName
  claims: Claims
  accessLog: AccessLog
  jobs: JobStore
  clock: Clock
  sha256: Sha256
  newId: () => string
  newSalt: () => string
  seal: (field: string, id: string, plain: string) => string
  open: (field: string, id: string, sealed: string) => string
}
