import type { Base } from './base'
import type { LedgerDeps } from './features/archives'
import { createGraduateRepository, createSchoolRepository, type GraduateDeps } from './features/graduates'

/** What graduates' files by the lists of schools stand on. */
export const graduatesOf = (
  { connection, fields, ...base }: Base,
  ledger: LedgerDeps,
  register: GraduateDeps['register'],
): GraduateDeps => ({
  register,
  ...{ centres: base.centres, claims: base.claims, clock: base.clock, newId: base.newId, ledger },
  ...{ sha256: ledger.sha256, newSalt: ledger.newSalt, digest: ledger.digest },
  ...{ seal: fields.seal, open: fields.open, idIndexes: fields.idIndexes },
  idIndexesOf: fields.idIndexesIn('graduateFiles.idNumber'),
  graduates: createGraduateRepository(connection),
  schools: createSchoolRepository(connection),
})
