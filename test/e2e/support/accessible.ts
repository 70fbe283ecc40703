import axe from 'axe-core'
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
    const violations = await violationsOf(page, colorScheme === 'dark' ? OF_COLOUR : null)
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

/**
 * What axe finds by some rules, or by all. It is read into a page once; what passes is not asked for, because to describe
 * that takes longer than to look for what fails. No page of ours has frames.
 */
async function violationsOf(page: Page, rules: string[] | null): Promise<axe.Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (only) => {
    const engine = (window as unknown as { axe: typeof axe }).axe
    const { violations } = await engine.run(document, {
      resultTypes: ['violations'],
      ...(only ? { runOnly: only } : {}),
    })
    return violations
  }, rules)
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
