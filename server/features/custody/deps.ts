import type { Sha256 } from '@shared/domain/facts/chain'
import type { ObjectStorage } from '../../platform/ports/object-storage'
import type { ArchiveRepository } from '../archives'
import type { CentreDirectory } from '../centres'
import type { PersonalAccountRepository } from '../personal-accounts'

/** What the custody room needs from outside. */
export interface CustodyDeps {
  archives: ArchiveRepository
  personalAccounts: PersonalAccountRepository
  centres: CentreDirectory
  storage: ObjectStorage
  sha256: Sha256
  /** Opens a sealed field of a record. */
  open: (field: string, id: string, sealed: string) => string
}

/** The person who asks, as the accounts room knows them. */
export interface Asker {
  level: 'none' | 'declared' | 'verified'
  name: string
  idIndexes: readonly string[]
}
