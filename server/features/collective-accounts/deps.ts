import type { AccessLog } from '../../platform/audit/access-log'
import type { ObjectStorage } from '../../platform/ports/object-storage'
import type { CentreDirectory, Regions } from '../centres'
import type { CollectiveAccountRepository } from './repository'

/** What those who read the accounts of units stand on. */
export interface CollectiveRoomDeps {
  collectives: CollectiveAccountRepository
  centres: CentreDirectory
  regions: Regions
  storage: ObjectStorage
  accessLog: AccessLog
  /** Opens a field of a record. */
  open: (field: string, id: string, sealed: string) => string
}

/** The account, and the last one of the page before. */
export interface PageAsked {
  id: string
  after?: string | undefined
}
