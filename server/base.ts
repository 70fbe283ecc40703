import type { Env } from '../config/env'
import type { ArchiveRepository } from './features/archives'
import type { CalendarDirectory } from './features/calendar'
import type { CentreDirectory } from './features/centres'
import type { CollectiveAccountRepository } from './features/collective-accounts'
import type { PersonalAccountRepository } from './features/personal-accounts'
import type { UploadRoom } from './features/uploads'
import type { fieldsOf } from './open-keys'
import type { AccessLog } from './platform/audit/access-log'
import type { Clock } from './platform/clock'
import type { IdMaker } from './platform/ids'
import type { Claims } from './platform/mongo/claims'
import type { Database } from './platform/mongo/connect'
import type { ObjectStorage } from './platform/ports/object-storage'

/** What every room stands on, made once. */
export interface Base {
  env: Env
  connection: Database['connection']
  clock: Clock
  newId: IdMaker
  claims: Claims
  accessLog: AccessLog
  archives: ArchiveRepository
  personalAccounts: PersonalAccountRepository
  collectives: CollectiveAccountRepository
  centres: CentreDirectory
  calendar: CalendarDirectory
  fields: ReturnType<typeof fieldsOf>
  storage: ObjectStorage
  uploads: UploadRoom
}
