import type { Sha256 } from '@shared/domain/facts/chain'
import type { AccessLog } from '../../platform/audit/access-log'
import type { Clock } from '../../platform/clock'
import type { Claims } from '../../platform/mongo/claims'
import type { DocumentRenderer } from '../../platform/ports/document-renderer'
import type { LedgerRepository } from '../archives'
import type { CalendarDirectory } from '../calendar'
import type { CentreDirectory } from '../centres'
import type { PaperRepository } from './paper-repository'
import type { UnitRepository } from './unit-repository'

/** What the room of forming units needs from outside. */
export interface FormingDeps {
  units: UnitRepository
  papers: PaperRepository
  ledgers: LedgerRepository
  centres: CentreDirectory
  calendar: CalendarDirectory
  claims: Claims
  accessLog: AccessLog
  clock: Clock
  newId: () => string
  newSalt: () => string
  sha256: Sha256
  /** Keyed; stays the same when data keys change. */
  digest: (purpose: string, text: string) => string
  seal: (field: string, id: string, plain: string) => string
  open: (field: string, id: string, sealed: string) => string
}

/** With what prints letters: only the process that answers has it. */
export type PrintingDeps = FormingDeps & {
  renderer: DocumentRenderer
  demonstration: boolean
  /** Where the citizens' pages are served. */
  publicUrl: string
}
