import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { OWN_PEOPLE, WAITING, walks } from './vitest.walks'

/**
 * The walks in a real browser that bring people nobody else meets, side by side, without those that wait for codes. Their
 * product has the other suite of encryption.
 */
export default defineConfig({
  ...walks,
  test: {
    ...walks.test,
    globalSetup: [path.join(walks.root, 'test/support/other-stack.ts')],
    include: [OWN_PEOPLE],
    exclude: WAITING,
    maxWorkers: 3,
  },
})
