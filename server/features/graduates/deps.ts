import type { Sha256 } from '@shared/domain/facts/chain'
import type { Clock } from '../../platform/clock'
import type { Claims } from '../../platform/mongo/claims'
import type { GraduateRegister } from '../../platform/ports/graduate-register'
import type { LedgerDeps } from '../archives'
import type { CentreDirectory } from '../centres'
import type { GraduateRepository } from './repository'
import type { SchoolRepository } from './school-repository'

/** What the room of graduates' files needs from outside. */
export interface GraduateDeps {
  graduates: GraduateRepository
  schools: SchoolRepository
  /** Verifies numbers. */
  register: GraduateRegister
  ledger: LedgerDeps
  centres: CentreDirectory
  claims: Claims
  clock: Clock
  sha256: Sha256
  newId: () => string
  newSalt: () => string
  digest: (purpose: string, text: string) => string
  seal: (field: string, id: string, plain: string) => string
  open: (field: string, id: string, sealed: string) => string
  /** Every keyed index of an ID number, the one to write first. */
  idIndexes: (idNumber: string) => readonly string[]
  /** The same for a stored record. */
  idIndexesOf: (record: { _id: string; idNumber: string; idIndex: string }) => readonly string[]
}
