import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { emptyBrowser, sharedBrowser } from './browser'
import type { Newcomer } from './newcomer'

/**
 * A browser for the test file. Whoever is pushed onto `people` leaves after the test, and no page of theirs may have
 * reported an error. Call it once, at the top of the file; `browser()` is there inside hooks and tests.
 */
export function usePeople(): { browser: () => Browser; people: Newcomer[] } {
  let opened: Browser | undefined
  const people: Newcomer[] = []
  beforeAll(async () => {
    opened = await sharedBrowser()
  })
  afterAll(() => opened && emptyBrowser(opened))
  afterEach(async () => {
    for (const { context, errors } of people.splice(0)) {
      await context.close()
      expect(errors).toEqual([])
    }
  })
  const browser = (): Browser => {
    if (!opened) throw new Error('the browser is there only inside hooks and tests')
    return opened
  }
  return { browser, people }
}
