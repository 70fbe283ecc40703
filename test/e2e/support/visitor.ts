import { randomInt } from 'node:crypto'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'

/** A person at a browser of their own. */
export interface Visitor {
  context: BrowserContext
  page: Page
  /** What went wrong in the scripts of any of their tabs; answers other than 2xx are not among it. */
  errors: string[]
}

const NOT_OURS = /^Failed to load resource/
/** Each process has this module to itself: people of different processes must not share an address, and so its limits. */
const NETWORK = `10.${randomInt(256)}.${randomInt(256)}`
let visitors = 0

/** Gives a person a browser: a phone by default, in Chinese, at an address of their own, with nothing kept. */
export async function visit(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  visitors += 1
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 375, height: 812 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    extraHTTPHeaders: { 'x-forwarded-for': `${NETWORK}.${visitors}` },
    ...options,
  })
  context.setDefaultTimeout(15_000)
  const errors: string[] = []
  context.on('weberror', (event) => errors.push(String(event.error())))
  context.on('console', (said) => {
    if (said.type() === 'error' && !NOT_OURS.test(said.text())) errors.push(said.text())
  })
  return { context, page: await context.newPage(), errors }
}

/** A text as it can be seen: the pages below the one on top are still there, but hidden. */
export const seen = (page: Page, text: string | RegExp): Locator =>
  page.getByText(text).filter({ visible: true }).first()
