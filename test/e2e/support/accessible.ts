import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const GRAVE = ['serious', 'critical']
/** What the colours decide; the rest of a page is the same in the dark. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** Asserts that axe finds nothing serious or critical on the page as it stands, in light, nor in its colours in the dark. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await settleLook(page)
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(OF_COLOUR) : axe).analyze()
    const grave = violations.filter(({ impact }) => impact && GRAVE.includes(impact))
    const found = grave.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }))
    expect(found, `${name}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await settleLook(page)
}

/** Waits until the colours have changed: fades that end have ended. Those in a closed part of the page stand still until it opens. */
export async function settleLook(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
      .filter(({ effect }) => !(effect instanceof KeyframeEffect) || effect.target?.checkVisibility())
    await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)))
  })
}
