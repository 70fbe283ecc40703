import { keptSince } from '@shared/domain/retention/table'
import type { Env } from '../config/env'
import { createFolderExport } from './adapters/seal-export/folder-export'
import {
  chainedCollections,
  createChainSource,
  createExporter,
  createExportLease,
  createSealRepository,
  factsOfChain,
  markMissed,
  sealOnce,
  verifyChains,
} from './features/seals'
import type { Clock } from './platform/clock'
import type { SigningRing } from './platform/crypto/signing-ring'
import type { IdMaker } from './platform/ids'
import type { Logger } from './platform/log'
import type { Metrics } from './platform/metrics'
import { ACCESS_LOG } from './platform/mongo/access-records'
import type { Database } from './platform/mongo/connect'

interface Base {
  env: Env
  connection: Database['connection']
  clock: Clock
  newId: IdMaker
}

interface Given {
  sealRing: SigningRing
  log: Logger
  metrics: Metrics
  sha256: (text: string) => string
}

const verifierOf = (ring: SigningRing) => (kid: string, text: string, signature: string) =>
  ring.verify(kid, Buffer.from(text, 'utf8'), Buffer.from(signature, 'base64url'))

/** The room that seals all chains. Called when every collection is defined. */
export function sealsOf({ env, connection, clock, newId }: Base, given: Given) {
  const deps = {
    ...given,
    ...{ clock, collections: chainedCollections(connection) },
    seals: createSealRepository(connection),
    exported: createFolderExport(env.sealDir),
    lease: createExportLease(connection, newId()),
  }
  const exportSeals = createExporter(deps)
  return {
    ...deps,
    /** One seal over what has grown, if anything has, and the export; true when more waits. */
    round: async (): Promise<boolean> => {
      const more = await sealOnce(deps)
      await exportSeals()
      return more
    },
    markMissed: () => markMissed(deps),
    /** The facts of one chain, for whoever checks it outside. */
    facts: (chain: string) => factsOfChain(connection, chain),
    /** Every chain, seal and exported line, as they stand now. */
    verify: () =>
      verifyChains({
        source: createChainSource(connection, deps.exported),
        sha256: given.sha256,
        verify: verifierOf(given.sealRing),
        keptSince: keptSince(ACCESS_LOG, clock.now()),
      }),
  }
}
