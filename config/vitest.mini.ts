import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

/** Runs the built mini programs (npm run build:weapp and build:alipay first), against the built product, started for the run once under each suite of encryption. */
export default defineConfig({
  root,
  resolve: {
    alias: {
      '@app': path.join(root, 'client/app'),
      '@shared': path.join(root, 'shared'),
      '@server': path.join(root, 'server'),
      '@test': path.join(root, 'test'),
    },
  },
  test: {
    environment: 'node',
    // What was read in once is kept for the next run: four runs of a check share it.
    experimental: { fsModuleCache: true },
    include: ['test/mini/**/*.test.ts'],
    globalSetup: ['test/support/both-stacks.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    // each file has a DOM of its own in globalThis
    isolate: true,
  },
})
