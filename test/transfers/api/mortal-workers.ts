import { setTimeout as wait } from 'node:timers/promises'
import type { JobRecord } from '@server/platform/jobs/types'
import { bundleProcess } from '@test/support/bundle'
import { startTestProcess, type TestProcess } from '@test/support/child-process'
import type { TestDatabase } from '@test/support/database'
import type { WorkerOptions } from '@test/support/worker-options'

/** Jobs that a worker is seen over before it is killed over the next, at the most; it does more than are seen. */
const SEEN_OF_A_LIFE = 4
/** How often it is looked what a worker has in hand, milliseconds. */
const LOOK_MS = 12

/** Workers as the product starts them, killed without a word in the middle of a job and followed by another. */
export function mortalWorkers(database: TestDatabase, options: () => WorkerOptions) {
  const jobs = () => database.connection.collection<JobRecord>('jobs')
  /** Takings of a job that nobody ended, each told once. */
  const orphaned = new Set<string>()
  const counts = { kills: 0, hits: 0 }

  const inHand = async (): Promise<string[]> => {
    const found = await jobs()
      .find({ live: true, state: 'running', dueAt: { $gt: new Date() } }, { projection: { fence: 1 } })
      .toArray()
    return found.map(({ _id, fence }) => `${_id}:${fence}`).filter((taking) => !orphaned.has(taking))
  }

  async function start(): Promise<TestProcess> {
    const worker = startTestProcess(await bundleProcess('test/support/worker-process.ts'), options())
    await worker.nextLine()
    return worker
  }

  /** Until it has been seen over some jobs, and is over another. */
  async function live(stopped: AbortSignal): Promise<void> {
    const seen = new Set<string>()
    const enough = 1 + Math.floor(Math.random() * SEEN_OF_A_LIFE)
    while (!stopped.aborted) {
      const now = await inHand()
      if (seen.size >= enough && now.some((taking) => !seen.has(taking))) return
      for (const taking of now) seen.add(taking)
      await wait(LOOK_MS)
    }
  }

  async function kill(worker: TestProcess): Promise<void> {
    await worker.kill()
    counts.kills += 1
    const left = await inHand()
    if (left.length > 0) counts.hits += 1
    for (const taking of left) orphaned.add(taking)
  }

  /** One worker after the other until told to stop, each killed but the last; `hits`: how often one is to die over a job. */
  async function workUntil(stopped: AbortSignal, hits: number): Promise<void> {
    const enough = counts.hits + hits
    let worker = await start()
    while (!stopped.aborted && counts.hits < enough) {
      await live(stopped)
      if (stopped.aborted) break
      await kill(worker)
      worker = await start()
    }
    while (!stopped.aborted) await wait(20)
    await worker.kill()
  }

  return { workUntil, counts }
}
