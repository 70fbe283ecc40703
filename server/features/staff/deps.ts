import type { Clock } from '../../platform/clock'
import type { AccessTokens } from '../../platform/crypto/tokens'
import type { IdMaker } from '../../platform/ids'
import type { Sessions } from '../../platform/sessions/sessions'
import type { CentreDirectory } from '../centres'
import type { StaffRecord, StaffRepository } from './repository'

/** What the staff room needs from outside. */
export interface StaffDeps {
  staff: StaffRepository
  centres: CentreDirectory
  tokens: AccessTokens
  newId: IdMaker
  clock: Clock
}

/** The same with the sessions the room keeps. */
export interface StaffContext extends StaffDeps {
  sessions: Sessions<StaffRecord>
}
