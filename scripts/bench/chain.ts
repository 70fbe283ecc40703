import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { createChainSource, verifyChains } from '@server/features/seals'
import { createIndexes } from '@server/platform/mongo/collections'
import { connectDatabase } from '@server/platform/mongo/connect'
import { temporaryDirectory } from '@test/support/engine'
import { sealerOn, sha256, verifierOf } from '@test/support/sealing'
import { atMost, type Figure } from './figure'
import { alternate } from './rounds'
import { median, pairedRatios, saySpread } from './statistics'

const ARCHIVES = 20_000
const FACTS_EACH = 5
const TOGETHER = 500
const PLAN = { rounds: 7, warmUp: 1 }
const GOAL = 4

/**
 * `chain`: verifying 100,000 facts of 20,000 files with all their seals, against reading the same documents raw from the same
 * database and hashing their bytes.
 */
export async function benchChain(say: (line: string) => void): Promise<Figure[]> {
  const dataDir = temporaryDirectory('danganyiban-chain-')
  const database = await connectDatabase({
    ...{ uri: undefined, dataDir: `${dataDir}/db`, nodeEnv: 'test', embeddedAllowed: true },
    ...{ lifetime: 'own', durable: false },
  })
  try {
    const worker = await sealerOn(database.connection, dataDir)
    await createIndexes(database.connection)
    say(`writing ${ARCHIVES * FACTS_EACH} facts`)
    for (let n = 0; n < ARCHIVES; n += TOGETHER)
      await worker.addArchives(
        Array.from({ length: TOGETHER }, (_, at) => `a${n + at}`),
        FACTS_EACH,
      )
    while (await worker.seal());
    const source = createChainSource(database.connection, worker.deps.exported)
    const verify = verifierOf(worker.deps.sealRing)
    const { ours, bare } = await alternate(PLAN, {
      ours: () =>
        timed(async () => {
          const { facts, findings } = await verifyChains({ source, sha256, verify, keptSince: new Date(0) })
          if (facts !== ARCHIVES * FACTS_EACH || findings.length > 0)
            throw new Error('the chains do not hold')
        }),
      bare: () =>
        timed(async () => {
          const hash = createHash('sha256')
          const raw = database.connection.collection('archives').find({}, { raw: true, batchSize: TOGETHER })
          for await (const bytes of raw) hash.update(bytes as unknown as Buffer)
          if (hash.digest('hex') === '') throw new Error('nothing was read')
        }),
    })
    const ratios = pairedRatios(ours, bare)
    const detail = `${median(ours).toFixed(0)} ms against ${median(bare).toFixed(0)} ms, ${saySpread(ratios)}`
    return [atMost('chain', ratios.median, GOAL, { detail })]
  } finally {
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function timed(run: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}
