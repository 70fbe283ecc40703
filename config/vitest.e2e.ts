import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { OWN_PEOPLE, walks } from './vitest.walks'

/** The walks in a real browser of people who share the demo people and their queue: one file after another, on a product of theirs. */
export default defineConfig({
  ...walks,
  test: {
    ...walks.test,
    globalSetup: [path.join(walks.root, 'test/support/stack.ts')],
    include: ['test/e2e/**/*.test.ts'],
    exclude: [OWN_PEOPLE],
    fileParallelism: false,
    maxWorkers: 1,
  },
})
