import type { Sha256 } from '@shared/domain/facts/chain'
import type { TableVersion } from '@shared/domain/local/types'
import type { Clock } from '../../platform/clock'
import type { Claims } from '../../platform/mongo/claims'
import type { CentreDirectory } from '../centres'
import type { TableRepository } from './repository'

/** What the room of local tables needs from outside. */
export interface TableDeps {
  tables: TableRepository
  centres: CentreDirectory
  builtin: readonly TableVersion[]
  regionName: (code: string) => string
  claims: Claims
  clock: Clock
  newId: () => string
  sha256: Sha256
}
