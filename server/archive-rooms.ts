import type { Base } from './base'
import {
  createArchiveRepository,
  createArchiveRoom,
  createLedgerRepository,
  createMaterialRoom,
  createPageRepository,
  createSearchRepository,
  type LedgerDeps,
} from './features/archives'
import { CASES } from './features/cases'
import { CERTIFICATES } from './features/certificates'
import { collectivesNamed, createCollectiveAccountRepository } from './features/collective-accounts'
import { createPersonalAccountRepository } from './features/personal-accounts'

/** The rooms in which staff find and handle files and their papers, its own repositories, and what others need to register files. */
export function archivesOf(base: Base, given: Pick<LedgerDeps, 'digest' | 'newSalt' | 'sha256'>) {
  const { connection, newId, fields } = base
  const ledger: LedgerDeps = {
    ledgers: createLedgerRepository(connection),
    ...{ ...given, newId, seal: fields.seal, idIndexes: fields.idIndexes },
    collectivesNamed: (centreId, names) => collectivesNamed(base, centreId, names),
  }
  const searches = createSearchRepository(connection)
  const pages = createPageRepository(connection, { cases: CASES, certificates: CERTIFICATES })
  const archiveRoom = createArchiveRoom({ ...base, ...fields, ...ledger, search: searches, pages })
  const materialRoom = createMaterialRoom({ ...base, ...fields, ...ledger })
  return { ledger, searches, pages, archiveRoom, materialRoom }
}

/** The files, and in whose name they are held. */
export const heldOf = (connection: Base['connection']) => ({
  archives: createArchiveRepository(connection),
  personalAccounts: createPersonalAccountRepository(connection),
  collectives: createCollectiveAccountRepository(connection),
})
