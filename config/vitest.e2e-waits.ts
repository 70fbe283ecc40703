import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { WAITING, walks } from './vitest.walks'

/** The walks in a real browser that wait for the next code a number may have, all at once, on a product of theirs. */
export default defineConfig({
  ...walks,
  test: {
    ...walks.test,
    globalSetup: [path.join(walks.root, 'test/support/other-stack.ts')],
    include: WAITING,
    maxWorkers: WAITING.length,
  },
})
