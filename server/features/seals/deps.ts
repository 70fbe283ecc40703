import type { Sha256 } from '@shared/domain/facts/chain'
import type { Clock } from '../../platform/clock'
import type { SigningRing } from '../../platform/crypto/signing-ring'
import type { Logger } from '../../platform/log'
import type { Metrics } from '../../platform/metrics'
import type { SealExport } from '../../platform/ports/seal-export'
import type { ExportLease } from './export-lease-repository'
import type { SealRepository } from './repository'

export interface SealDeps {
  seals: SealRepository
  /** Collections whose documents are chains of facts. */
  collections: readonly string[]
  /** The keys of seals; not those of certificates. */
  sealRing: SigningRing
  exported: SealExport
  lease: ExportLease
  sha256: Sha256
  clock: Clock
  log: Logger
  metrics: Metrics
}
