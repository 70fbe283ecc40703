import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

/** The files whose people nobody else meets. */
export const OWN_PEOPLE = 'test/e2e/account-*.test.ts'

/** Those of them that spend a minute or two waiting for the next code a number may have, and little else. */
export const WAITING = ['sign-in', 'me', 'new-number'].map((name) => `test/e2e/account-${name}.test.ts`)

/** What all walks in a browser have in common. */
export const walks = {
  root,
  resolve: {
    alias: {
      '@shared': path.join(root, 'shared'),
      '@server': path.join(root, 'server'),
      '@common': path.join(root, 'client/common'),
      '@test': path.join(root, 'test'),
    },
  },
  test: {
    environment: 'node',
    // The files that one process runs share what they import, and its browser.
    pool: 'forks',
    // What was read in once is kept for the next run: four runs of a check share it.
    experimental: { fsModuleCache: true },
    isolate: false,
    setupFiles: [path.join(root, 'test/e2e/support/on-failure.ts')],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    teardownTimeout: 30_000,
  },
}
