import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import LongFirst from './long-first'

const root = path.resolve(import.meta.dirname, '..')

/** The import aliases, read from where the compiler reads them. */
function aliases(): Record<string, string> {
  const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: { paths: Record<string, string[]> }
  }
  const entries = Object.entries(compilerOptions.paths).map(([name, [target = '']]) => [
    name.replace(/\/\*$/, ''),
    path.join(root, target.replace(/\/\*$/, '')),
  ])
  return Object.fromEntries(entries)
}

/** Unit tests beside the code and the suites that cross rooms; the browser, the mini programs and the figures have runs of their own. */
export default defineConfig({
  root,
  resolve: { alias: aliases() },
  test: {
    include: [
      'server/**/*.test.ts',
      'shared/**/*.test.ts',
      'client/common/**/*.test.{ts,tsx}',
      'client/admin/**/*.test.{ts,tsx}',
      'client/app/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      'config/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'dist/**', 'var/**', 'test/e2e/**', 'test/mini/**', 'test/perf/**'],
    environment: 'node',
    pool: 'forks',
    // What was read in once is kept for the next run: four runs of a check share it.
    experimental: { fsModuleCache: true },
    // What a file imports is made once per worker: no module here keeps a state that another file would meet, and a house
    // takes longer to read in than most files take to run.
    isolate: false,
    sequence: { sequencer: LongFirst },
    // One more than there are cores: much of a test is waiting, for the database and for what it has started.
    maxWorkers: 3,
    globalSetup: ['test/support/engine.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
})
