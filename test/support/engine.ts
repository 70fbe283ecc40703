import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { keepEngine } from '@server/platform/mongo/engine/keep-engine'
import { EngineUnavailable } from '@server/platform/mongo/engine/unavailable'
import type { TestProject } from 'vitest/node'

/** What the run tells every test file. */
declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's database; empty when there is none. */
    mongoUri: string
    /** Why there is none. */
    mongoProblem: string
  }
}

const IN_MEMORY = '/dev/shm'
/** Some systems give it 64 MB, and an engine that finds it full ends. */
const ENOUGH_BYTES = 2 ** 31

/** In memory where the system has such a directory and room in it: nothing of a test run is kept. */
export function temporaryDirectory(prefix: string): string {
  return mkdtempSync(path.join(hasRoom(IN_MEMORY) ? IN_MEMORY : tmpdir(), prefix))
}

function hasRoom(directory: string): boolean {
  if (!existsSync(directory)) return false
  const { bavail, bsize } = statfsSync(directory)
  return bavail * bsize > ENOUGH_BYTES
}

/**
 * vitest global setup: one engine for the whole run, without journal waits, or the server MONGODB_URI names. Where the
 * engine cannot run, the tests that need no database still do; the others fail with the reason.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  project.provide('mongoProblem', '')
  const given = process.env.MONGODB_URI
  if (given) {
    project.provide('mongoUri', given)
    return undefined
  }
  const dataDir = temporaryDirectory('danganyiban-test-')
  const logFile = path.join(dataDir, 'host.log')
  try {
    // Kept: should it ever end, only what was running then fails, and the run says so.
    const engine = await keepEngine({
      dataDir,
      durable: false,
      throwAway: true,
      cacheMb: 64,
      logFile,
      log: (line) => console.log(`${line}${lastWords(logFile)}`),
    })
    project.provide('mongoUri', engine.uri)
    return engine.stop
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true })
    if (!(error instanceof EngineUnavailable)) throw error
    project.provide('mongoUri', '')
    project.provide('mongoProblem', error.message)
    return undefined
  }
}

/** What the engine's host printed last, for the line that tells of its end. */
function lastWords(logFile: string): string {
  const words = existsSync(logFile) ? readFileSync(logFile, 'utf8').trim() : ''
  return words === '' ? '' : `\n${words.slice(-2_000)}`
}
