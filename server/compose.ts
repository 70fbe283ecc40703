import { hash } from 'node:crypto'
import path from 'node:path'
import type { Env } from '../config/env'
import { createFileStorage } from './adapters/storage/file-storage'
import { archivesOf, heldOf } from './archive-rooms'
import { openAuditLogs } from './audit-logs'
import type { Base } from './base'
import { centreRoomsOf } from './centre-rooms'
import { custodyOf } from './custody-room'
import { answers } from './database-answers'
import {
  type AccountRepository,
  type AccountRoom,
  createAccountRepository,
  createAccountRoom,
} from './features/accounts'
import type { LedgerDeps } from './features/archives'
import { createCalendarDirectory, createNoticeRepository } from './features/calendar'
import { type CaseDeps, createCaseRepository, hasOpenCase, listOpenOf } from './features/cases'
import { createCentreRepository, createDirectory } from './features/centres'
import {
  type CertificateDeps,
  createCertificateRepository,
  createCertificateRoom,
  createPreview,
} from './features/certificates'
import { accountAsked, unitAt } from './features/collective-accounts'
import { createGraduateRoom } from './features/graduates'
import { createGuideRoom } from './features/guides'
import { confirmedVersions, createTableRepository } from './features/local-tables'
import { createStaffRepositories, createStaffRoom, type StaffRoom } from './features/staff'
import { createDeskRepository } from './features/transfers'
import { createUploadRepository, createUploadRoom } from './features/uploads'
import { createWindowRoom } from './features/window'
import { formingOf, formingRoomOf } from './forming-rooms'
import { graduatesOf } from './graduate-rooms'
import type { AppDeps } from './http/app-deps'
import { composeLimits } from './limits'
import { messagesOf, tellingOf, templatesOf } from './message-room'
import { MIGRATIONS } from './migrations'
import { fieldsOf, openKeys } from './open-keys'
import { type OutsideServices, openOutsideServices } from './outside-services'
import { type Clock, systemClock } from './platform/clock'
import { drawnBytes } from './platform/crypto/drawn-bytes'
import { createCodeVault } from './platform/crypto/one-time-code'
import type { SigningRing } from './platform/crypto/signing-ring'
import { createAccessTokens } from './platform/crypto/tokens'
import { createIdMaker } from './platform/ids'
import type { Logger } from './platform/log'
import { createMetrics } from './platform/metrics'
import { createClaims } from './platform/mongo/claims'
import { createIndexes } from './platform/mongo/collections'
import type { Database } from './platform/mongo/connect'
import { createJobStore, type JobStore } from './platform/mongo/job-store'
import { runMigrations } from './platform/mongo/migrations'
import type { DocumentRenderer } from './platform/ports/document-renderer'
import type { SmsSender } from './platform/ports/sms-sender'
import type { UploadScanner } from './platform/ports/upload-scanner'
import type { RateLimits } from './platform/rate-limit'
import { openScans } from './scans'
import { sealsOf } from './seals'
import { openTables, type TableGiven } from './tables'
import { parcelsOf, transferRoomsOf } from './transfer-rooms'
import { unitNoticesOf } from './unit-rooms'

export interface ComposeOptions {
  env: Env
  database: Database
  log: Logger
  part: string
  clock?: Clock
  sms?: SmsSender
  limits?: RateLimits
}

/** A composed service: its rooms, and what the processes and tests need of them. */
export type House = Awaited<ReturnType<typeof compose>>

const sha256 = (text: string): string => hash('sha256', text, 'hex')

const casesOf = (
  { connection, clock, newId, claims, accessLog, archives, centres, calendar, fields, ...base }: Base,
  { findVerified }: Pick<AccountRepository, 'findVerified'>,
): CaseDeps => ({
  verifiedAccount: async (idIndexes) => (await findVerified(idIndexes))?._id ?? null,
  waitingFiles: base.uploads.waiting,
  keepFiles: base.uploads.keep,
  removeFiles: base.uploads.remove,
  openFile: base.uploads.open,
  accountCentre: async (idIndexes) => (await base.personalAccounts.findOpen(idIndexes))?.centreId ?? null,
  collectiveAt: async (centreId, code) => unitAt(await base.collectives.findLive(centreId, code)),
  unitAccount: (form) => accountAsked(base.collectives, form),
  hasAccount: async (idIndexes) => (await base.personalAccounts.findOpen(idIndexes)) !== null,
  cases: createCaseRepository(connection),
  archives,
  centres,
  calendar,
  accessLog,
  claims,
  sha256,
  newId,
  newSalt: () => drawnBytes(16).toString('hex'),
  ...fields,
  idIndexesOf: fields.idIndexesIn('cases.idNumber'),
  previewLetter: createPreview({ clock, centres, demonstration: true, open: fields.open }),
})

/** What all rooms stand on, with the room of files that people hand in. */
function withFiles(own: Omit<Base, 'storage' | 'uploads'>, scanner: UploadScanner): Base {
  const { env, connection, newId, fields } = own
  const storage = createFileStorage(path.join(env.dataDir, 'storage'))
  const uploads = createUploadRoom({
    uploads: createUploadRepository(connection),
    ...{ storage, scanner, newId, suite: env.keys.suite, ...fields },
  })
  return { ...own, storage, uploads }
}

function filesOf(
  base: Base,
  cases: CaseDeps,
  {
    correctIdentity,
    correctRelations,
    ...given
  }: Pick<AccountRoom, 'correctIdentity'> &
    Pick<StaffRoom, 'correctRelations'> &
    Pick<OutsideServices, 'scanner' | 'register' | 'carrier'> & { jobs: JobStore },
  digest: LedgerDeps['digest'],
) {
  const { jobs, scanner, clock, uploads, personalAccounts } = { ...base, ...given }
  const kept = archivesOf(base, { sha256, digest, newSalt: cases.newSalt })
  const graduates = graduatesOf(base, kept.ledger, given.register)
  const parcels = parcelsOf(base, cases, given)
  return {
    uploads,
    detailsChange: {
      ...{ cases, jobs, clock, correctIdentity, correctRelations },
      holders: { ...cases, personalAccounts },
    },
    ...kept,
    ...openScans({ ...base, jobs, scanner, sha256, ledger: kept.ledger }),
    formingUnits: formingOf(base, kept.ledger),
    ...{ graduates, parcels },
    accountOpening: { ...base, cases, demonstration: true },
    transferDesk: { ...parcels, desk: createDeskRepository(cases.cases.model), graduates },
  }
}

const tablesOf = (
  base: Base,
  given: Pick<
    TableGiven,
    'cases' | 'certificates' | 'jobs' | 'ledger' | 'graduates' | 'provedBy' | 'tellOwners'
  >,
  { scanner }: Pick<TableGiven, 'scanner'>,
  { staff }: Pick<TableGiven, 'staff'>,
) =>
  openTables({
    ...{ ...base, ...base.fields, ...given, scanner, staff, sha256 },
    ...{ suite: base.env.keys.suite, newSalt: given.cases.newSalt },
  })

const certificatesOf = (
  { env, connection, clock, newId, storage }: Base,
  cases: CaseDeps,
  ring: SigningRing,
  sealRing: SigningRing,
): CertificateDeps => ({
  certificates: createCertificateRepository(connection),
  cases,
  storage,
  ring,
  sealRing,
  clock,
  newId,
  newSalt: () => drawnBytes(16).toString('base64url'),
  digest: (text) => hash('sha256', text, 'base64url'),
  publicUrl: env.http.publicUrl,
  demonstration: true,
})

/** What every process remembers of the whole house: the centres and the calendar. */
function directoriesOf(connection: Database['connection']) {
  const centreRepository = createCentreRepository(connection)
  const notices = createNoticeRepository(connection)
  const tables = createTableRepository(connection)
  const people = createStaffRepositories(connection)
  const { manned } = people.staff
  const centres = createDirectory({
    ...{ all: centreRepository.all, tables: () => confirmedVersions(tables), manned },
  })
  const calendar = createCalendarDirectory(notices)
  const reload = async () => {
    await Promise.all([centres.reload(), calendar.reload()])
  }
  return { centreRepository, people, tables, notices, centres, calendar, reload }
}

const staffOf = (deps: Omit<Parameters<typeof createStaffRoom>[0], 'openCasesOf'>, cases: CaseDeps) =>
  createStaffRoom({ ...deps, openCasesOf: (staffId) => listOpenOf(cases, staffId) })

/** Wires every room once; nothing else in the server makes its own dependencies. Creates the declared indexes. */
export async function compose(options: ComposeOptions) {
  const { env, database, log, part, clock = systemClock, sms, limits } = options
  const { connection } = database
  const { keys, ring, sealRing, sealing } = await openKeys({ env, database, log, clock })
  const outside = await openOutsideServices(env, clock, sms)
  const counted = composeLimits({ connection, clock, blind: (key) => sealing.digest('rate', key), log })
  const newId = createIdMaker(clock)
  const claims = createClaims(connection)
  const { centreRepository, people, ...directories } = directoriesOf(connection)
  const { centres, calendar, reload } = directories
  const audit = openAuditLogs(connection, newId, log)
  const held = heldOf(connection)
  const own = { connection, clock, newId, claims, ...held, centres, calendar, ...audit }
  const base = withFiles({ ...own, env, fields: fieldsOf(sealing) }, outside.scanner)
  const cases = casesOf(base, createAccountRepository(connection))
  const secrets = { tokens: createAccessTokens(keys.jwt, clock), codes: createCodeVault(keys.oneTimeCode) }
  const identity = { ...sealing, centres, calendar, claims, clock, newId, ...secrets, sha256, ...audit }
  const repositories = {
    ...{ ...held, centres: centreRepository },
    accounts: createAccountRepository(connection),
    ...people,
  }
  const accounts = createAccountRoom({
    ...{ ...identity, ...repositories, ...outside, centres },
    ...{ sms: counted.guarded(outside.sms), notices: outside.sms, messageTemplates: templatesOf(outside) },
    hasOpenCase: (accountId) => hasOpenCase(cases, accountId),
  })
  const staff = staffOf({ ...identity, ...repositories, centres }, cases)
  const certificates = certificatesOf(base, cases, ring, sealRing)
  const jobs = createJobStore(connection)
  const files = filesOf(base, cases, { ...accounts, ...staff, ...outside, jobs }, sealing.digest)
  const metrics = createMetrics(part)
  const seals = sealsOf(base, { sealRing, log, metrics, sha256 })
  const messages = messagesOf(base, { cases, jobs, accounts }, outside)
  const telling = tellingOf(messages, repositories)
  const tables = tablesOf(base, { cases, certificates, jobs, ...files, ...telling }, outside, repositories)
  const units = unitNoticesOf(base, messages)
  const means = { metrics, seals, limits: limits ?? counted.limits, messages, units }
  await createIndexes(connection)
  await runMigrations(connection, [...MIGRATIONS])
  await reload()
  const rooms = { accounts, staff, cases, certificates, ...files, ...tables, jobs, repositories, ...audit }
  return { ...means, ...rooms, ...sealing, ...directories, claims, env, database, log, clock, newId }
}

/** What the two APIs need of a composed house; papers that are asked for at once are printed by `renderer`. */
export const appDepsOf = (house: House, accepting: () => boolean, renderer: DocumentRenderer): AppDeps => ({
  accounts: house.accounts,
  staff: house.staff,
  ...{ cases: house.cases, messages: house.messages, parcels: house.parcels, units: house.units },
  ...centreRoomsOf(house),
  certificates: createCertificateRoom(house.certificates),
  custody: custodyOf(house),
  guides: createGuideRoom({
    ...{ centres: house.centres, clock: house.clock, storage: house.certificates.storage, renderer },
    publicUrl: house.env.http.publicUrl,
  }),
  uploads: house.uploads,
  archives: house.archiveRoom,
  materials: house.materialRoom,
  printing: {
    ...{ ledgers: house.ledger.ledgers, accessLog: house.accessLog, centres: house.centres },
    ...{ open: house.cases.open, renderer },
  },
  formingUnits: formingRoomOf(house, renderer),
  graduates: createGraduateRoom(house.graduates),
  window: createWindowRoom({
    ...{ accounts: house.accounts, cases: house.cases, centres: house.centres, renderer },
    accessLog: house.accessLog,
    publicUrl: house.env.http.publicUrl,
    demonstration: house.certificates.demonstration,
  }),
  ...transferRoomsOf(house, renderer),
  imports: house.imports,
  scans: house.scans,
  exports: house.exports,
  calendar: { notices: house.notices, calendar: house.calendar, claims: house.claims },
  clock: house.clock,
  hashBody: (text) => house.digest('command-body', text),
  limits: house.limits,
  security: { log: house.securityLog, digest: house.digest },
  log: house.log,
  metrics: house.metrics,
  health: { accepting, database: () => answers(house.database) },
  settings: {
    secureCookies: house.env.http.cookieSecure,
    proxies: house.env.http.trustProxy,
    allowedOrigins: house.env.http.allowedOrigins,
    publicUrl: house.env.http.publicUrl,
    pages: { citizen: path.resolve('dist/h5'), staff: path.resolve('dist/admin') },
  },
})
