import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { bundleForTests } from '@test/support/bundle'
import { useDatabase } from '@test/support/database'
import { temporaryDirectory } from '@test/support/engine'
import { describe, expect, it } from 'vitest'

const database = useDatabase({ unused: true })
const ROWS = 10_000
const MOST_EXTRA = 100 * 1024 * 1024

const dataDir = temporaryDirectory('danganyiban-import-')

/**
 * In a process of its own, so that nothing but the import is measured, and with a heap that may not grow beyond 96 MB, as in a
 * small container: left alone, the heap would be let grow before anything in it is collected, and that is no need of the import.
 */
async function measure(format: 'xlsx' | 'csv') {
  const script = fileURLToPath(await bundleForTests('test/support/import-process.ts'))
  const options = {
    ...{ uri: database.uri, dbName: database.name, rows: ROWS, format },
    dataDir,
  }
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=96', script, JSON.stringify(options)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return JSON.parse(said) as { extra: number; registered: number }
}

describe(`a ledger of ${ROWS} rows`, () => {
  it.each(['xlsx', 'csv'] as const)(
    'as %s takes less than 100 MB more memory than the worker had',
    async (format) => {
      const { extra, registered } = await measure(format)
      expect(registered).toBe(ROWS)
      expect(extra).toBeLessThan(MOST_EXTRA)
      await database.connection.dropDatabase()
    },
    240_000,
  )
})
