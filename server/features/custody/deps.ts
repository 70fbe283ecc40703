import type { caseSummary } from '@shared/contract/cases'
import type { Sha256 } from '@shared/domain/facts/chain'
import type { Actor } from '@shared/domain/policy/roles'
import type * as z from 'zod/mini'
import type { Claims } from '../../platform/mongo/claims'
import type { ObjectStorage } from '../../platform/ports/object-storage'
import type { ArchiveRepository, MaterialDeps } from '../archives'
import type { CalendarDirectory } from '../calendar'
import type { OwnPromise } from '../cases'
import type { CentreDirectory } from '../centres'
import type { Traces } from '../graduates'
import type { PersonalAccountRepository } from '../personal-accounts'

/** What the custody room needs from outside. */
export interface CustodyDeps {
  archives: ArchiveRepository
  personalAccounts: PersonalAccountRepository
  centres: CentreDirectory
  calendar: CalendarDirectory
  storage: ObjectStorage
  sha256: Sha256
  claims: Claims
  ledgers: MaterialDeps['ledgers']
  newSalt: () => string
  /** Seals and opens a field of a record. */
  seal: (field: string, id: string, plain: string) => string
  open: (field: string, id: string, sealed: string) => string
  /** What tells of the person's file when nobody has it. */
  traces: (asker: Asker) => Promise<Traces>
  /** The person's own cases, the youngest first, and what stands promised in them. */
  ownCases: (
    actor: Actor,
    now: Date,
  ) => Promise<{ cases: z.output<typeof caseSummary>[]; promises: readonly OwnPromise[] }>
}

/** The person who asks, as the accounts room knows them. */
export interface Asker {
  level: 'none' | 'declared' | 'verified'
  name: string
  idIndexes: readonly string[]
}
