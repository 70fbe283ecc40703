import { sealLine } from '@shared/domain/seals/seal'
import type { SealDeps } from './deps'

const PART = 200

/**
 * Makes what brings the export up to the last seal. Where it cannot be written, seals go on in the database, this is told
 * loudly at every round, and whatever waits is written as soon as it can be.
 */
export function createExporter(deps: SealDeps): () => Promise<void> {
  const { seals, log, metrics } = deps
  // What is known to be there: while nothing is new, nothing is read.
  let written = -1
  return async () => {
    const newest = (await seals.last())?.n ?? 0
    if (written === newest) return
    try {
      for await (const n of catchUp(deps, newest)) written = n
    } catch (err) {
      log.error({ alert: 'seal-export', err, newest, written }, 'seals cannot be exported')
    }
    metrics.sealsWaiting(newest - Math.max(written, 0))
  }
}

/** Writes what is missing up to `newest`, part by part; says how far the export is. Nothing while another process is at it. */
async function* catchUp({ seals, exported, lease, clock }: SealDeps, newest: number): AsyncIterable<number> {
  if (!(await lease.take(clock.now()))) return
  let written = await exported.last()
  yield written
  if (written > newest) throw new Error(`seal ${written} is exported and the database ends with ${newest}`)
  while (written < newest && (await lease.take(clock.now()))) {
    const part = await seals.after(written, PART)
    if (part[0]?.n !== written + 1) throw new Error(`seal ${written + 1} is not in the database`)
    await exported.append(part.map((seal) => ({ n: seal.n, line: sealLine(seal) })))
    written = part.at(-1)?.n ?? newest
    yield written
  }
}
