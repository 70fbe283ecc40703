import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const GRAVE = ['serious', 'critical']
/** What the colours decide; the rest of a page is the same in the dark. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** Asserts that axe finds nothing serious or critical on the page as it stands, in light, nor in its colours in the dark. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await settleLook(page)
  expectNone(await violationsOf(page, null), `${name}, light`)
  if (!(await showsNewColours(page))) return
  await page.emulateMedia({ colorScheme: 'dark' })
  await settleLook(page)
  expectNone(await violationsOf(page, OF_COLOUR), `${name}, dark`)
  await page.emulateMedia({ colorScheme: 'light' })
  await settleLook(page)
}

function expectNone(violations: readonly axe.Result[], where: string): void {
  const grave = violations.filter(({ impact }) => impact && GRAVE.includes(impact))
  const found = grave.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }))
  expect(found, where).toEqual([])
}

/** Asserts that on a phone nothing makes the page itself wider than the screen; what is wide scrolls by itself. */
export async function expectFitsPhone(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 375, height: 812 })
  await settleLook(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (before) await page.setViewportSize(before)
  expect(width).toBeLessThanOrEqual(375)
}

/** What was looked at in the dark already: each thing with the ones it lies in, by their classes. */
const seenInTheDark = new Set<string>()

/**
 * Whether something lies on the page in a place where nothing of its kind was looked at in the dark yet: the dark look of a
 * thing follows from its classes and those around it, and to look at all of it on every page takes as long as the rest of axe.
 */
async function showsNewColours(page: Page): Promise<boolean> {
  const here = await page.evaluate(() => {
    const around = (element: Element | null): string =>
      element ? `${around(element.parentElement)}>${element.tagName}.${element.className}` : ''
    const written = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = new Set<string>()
    while (written.nextNode()) found.add(around(written.currentNode.parentElement))
    return [...found]
  })
  const fresh = here.filter((place) => !seenInTheDark.has(place))
  for (const place of fresh) seenInTheDark.add(place)
  return fresh.length > 0
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

/** Lets the colours change at once: fades that end have ended. Those in a closed part of the page stand still until it opens. */
export async function settleLook(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    for (const animation of document.getAnimations()) {
      const endless = animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY
      if (!endless) animation.finish()
    }
  })
}
