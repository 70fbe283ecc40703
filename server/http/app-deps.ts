import type { AccountRoom } from '../features/accounts'
import type { ArchiveRoom, MaterialRoom, PrintDeps } from '../features/archives'
import type { CalendarDeps } from '../features/calendar'

import type { CaseDeps } from '../features/cases'
import type { CentreRoom } from '../features/centres'
import type { CertificateRoom } from '../features/certificates'
import type { CollectiveRoom } from '../features/collective-accounts'
import type { CustodyRoom } from '../features/custody'
import type { ExportDeps } from '../features/exports'
import type { FormingRoom } from '../features/forming-units'
import type { GraduateRoom } from '../features/graduates'
import type { GuideRoom } from '../features/guides'
import type { ImportRoom } from '../features/imports'
import type { TableRoom } from '../features/local-tables'
import type { MessageDeps } from '../features/messages'
import type { ScanRoom } from '../features/scans'
import type { SearchDeps } from '../features/search-asks'
import type { StaffRoom } from '../features/staff'
import type { DeskDeps, LetterDeps, PaperDeps } from '../features/transfers'
import type { listOwnNotices } from '../features/unit-notices'
import type { UploadRoom } from '../features/uploads'
import type { WindowRoom } from '../features/window'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/log'
import type { Metrics } from '../platform/metrics'
import type { RateLimits } from '../platform/rate-limit'
import type { Health } from './health'
import type { SecurityNotes } from './security-events'

export interface AppSettings {
  secureCookies: boolean
  /** Number of reverse proxies whose word on the client's address is believed. */
  proxies: number
  allowedOrigins: readonly string[]
  /** The address strangers reach the pages at, without a slash at the end. */
  publicUrl: string
  /** Folders of the built pages. */
  pages: { citizen: string; staff: string }
}

/** All that the two APIs need, made once at start. */
export interface AppDeps {
  accounts: AccountRoom
  staff: StaffRoom
  archives: ArchiveRoom
  materials: MaterialRoom
  /** For the papers that are printed of a file. */
  printing: PrintDeps
  formingUnits: FormingRoom
  graduates: GraduateRoom
  cases: CaseDeps
  messages: Pick<MessageDeps, 'cases' | 'messages'>
  /** What units are told of the files under their accounts. */
  units: Parameters<typeof listOwnNotices>[0]
  centres: CentreRoom
  localTables: TableRoom
  certificates: CertificateRoom
  custody: CustodyRoom
  collectives: CollectiveRoom
  guides: GuideRoom
  uploads: UploadRoom
  window: WindowRoom
  transferDesk: DeskDeps
  transferPapers: PaperDeps
  searchAsks: SearchDeps
  /** What units outside the system answer by number and code. */
  letters: LetterDeps
  imports: ImportRoom
  scans: ScanRoom
  exports: ExportDeps
  calendar: CalendarDeps
  clock: Clock
  /** Keyed hash of a command's body. */
  hashBody: (text: string) => string
  limits: RateLimits
  security: SecurityNotes
  log: Logger
  metrics: Metrics
  health: Health
  settings: AppSettings
}
