import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { OWN_PEOPLE, walks } from './vitest.walks'

/** Walks that wait a minute or two for codes: whatever begins last of these ends the run. */
const WAITING = /account-(sign-in|me|new-number)\.test/

class LongestWaitFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [
      ...sorted.filter(({ moduleId }) => WAITING.test(moduleId)),
      ...sorted.filter(({ moduleId }) => !WAITING.test(moduleId)),
    ]
  }
}

/**
 * The walks in a real browser that bring people nobody else meets: side by side, because they spend most of their time
 * waiting for the next code a number may have. Their product has the other suite of encryption.
 */
export default defineConfig({
  ...walks,
  test: {
    ...walks.test,
    globalSetup: [path.join(walks.root, 'test/support/other-stack.ts')],
    include: [OWN_PEOPLE],
    maxWorkers: 3,
    sequence: { sequencer: LongestWaitFirst },
  },
})
