import { createTableReader } from './adapters/tables/table-reader'
import { createTableWriter } from './adapters/tables/table-writer'
import { createSearchRepository, type LedgerDeps, type SearchDeps, searchExport } from './features/archives'
import { type CaseDeps, queueExport } from './features/cases'
import { centresExport } from './features/centres'
import { type CertificateDeps, certificatesExport } from './features/certificates'
import { accountsExport } from './features/custody'
import type { ExportDeps } from './features/exports'
import {
  createImportRepository,
  createImportRoom,
  createInvitationRepository,
  createOutcomeRepository,
  type ImportDeps,
  importReportExport,
} from './features/imports'
import { rosterExport } from './features/staff'
import type { Database } from './platform/mongo/connect'

/** What the rooms of tables stand on. */
export type TableGiven = Omit<
  ImportDeps,
  'imports' | 'outcomes' | 'invitations' | 'tables' | 'writer' | 'ledger' | 'publicUrl'
> & {
  connection: Database['connection']
  ledger: LedgerDeps
  cases: CaseDeps
  certificates: CertificateDeps
} & Omit<SearchDeps, 'search'> &
  Parameters<typeof accountsExport>[0] &
  Parameters<typeof centresExport>[0] &
  Parameters<typeof rosterExport>[0]

/** The rooms of tables: ledgers that come in, and lists that go out. */
export function openTables({ connection, cases, certificates, ...given }: TableGiven) {
  const writer = createTableWriter()
  const deps: ImportDeps = {
    ...given,
    imports: createImportRepository(connection),
    outcomes: createOutcomeRepository(connection),
    invitations: createInvitationRepository(connection),
    publicUrl: certificates.publicUrl,
    tables: createTableReader(),
    writer,
  }
  const exports: ExportDeps = {
    writer,
    accessLog: given.accessLog,
    lists: {
      queue: queueExport(cases),
      archives: searchExport({ ...given, search: createSearchRepository(connection) }),
      certificates: certificatesExport(certificates),
      'import-report': importReportExport(deps),
      'personal-accounts': accountsExport(given),
      centres: centresExport(given),
      staff: rosterExport(given),
    },
    centreName: (id) => cases.centres.byId(id).name,
  }
  const reading = { tables: deps.tables, scanner: deps.scanner, writer }
  return { imports: createImportRoom(deps), exports, reading }
}
