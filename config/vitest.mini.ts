import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** Runs the built mini programs (npm run build:weapp and build:alipay first). */
export default defineConfig({
  resolve: { alias: { '@app': path.resolve(import.meta.dirname, '../client/app') } },
  test: {
    environment: 'node',
    include: ['test/mini/**/*.test.ts'],
    testTimeout: 30_000,
    // each file has a DOM of its own in globalThis
    isolate: true,
  },
})
