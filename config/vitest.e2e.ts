import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

/** The walks in a real browser, one file after another, through the built product started once for the run. */
export default defineConfig({
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
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/support/stack.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    sequence: { concurrent: false },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    teardownTimeout: 30_000,
  },
})
