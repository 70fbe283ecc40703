import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page, Response } from 'playwright-core'
import { settleLook } from './accessible'

/** One way a page can look: the width of the window, the colours, and whether text is large. */
export interface Look {
  name: string
  width: number
  height: number
  scheme: 'light' | 'dark'
  elder?: boolean
}

export const PHONE_LOOKS: readonly Look[] = [
  { name: '375-light', width: 375, height: 812, scheme: 'light' },
  { name: '375-dark', width: 375, height: 812, scheme: 'dark' },
  { name: '375-elder', width: 375, height: 812, scheme: 'light', elder: true },
]

export const DESK_LOOKS: readonly Look[] = [
  { name: '1280-light', width: 1280, height: 900, scheme: 'light' },
  { name: '1280-dark', width: 1280, height: 900, scheme: 'dark' },
]

/** The staff view is made for desks, and does not break on a phone. */
export const STAFF_LOOKS: readonly Look[] = [...DESK_LOOKS, ...PHONE_LOOKS.filter(({ elder }) => !elder)]

export interface Place {
  name: string
  path: string
  /** What has to be on the page before the picture is taken. */
  ready: string | RegExp
  /** Only as high as the window, not as what is on the page. */
  short?: boolean
  /** What to do then, such as pressing a button. */
  prepare?: (page: Page) => Promise<void>
}

interface Shoot {
  browser: Browser
  base: string
  folder: string
  looks: readonly Look[]
  places: readonly Place[]
  /** Cookies and storage of whoever looks. */
  state?: BrowserContextOptions['storageState']
}

/** Takes a picture of every place in every look, each as high as what is on it, into `folder` as name-look.png. */
export async function shoot({ browser, base, folder, looks, places, state }: Shoot): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const look of looks) {
    const context = await browser.newContext({
      baseURL: base,
      viewport: { width: look.width, height: look.height },
      colorScheme: look.scheme,
      reducedMotion: 'reduce',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      storageState: state,
    })
    // Taro keeps a value on H5 as {"data": …}; ours is JSON text
    if (look.elder) await context.addInitScript(() => localStorage.setItem('elder', '{"data":"true"}'))
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    for (const place of places) await shootPlace(page, place, look, folder)
    await context.close()
  }
}

async function shootPlace(page: Page, place: Place, look: Look, folder: string): Promise<void> {
  await open(page, place)
  await place.prepare?.(page)
  await page.evaluate(() => document.fonts.ready)
  const height = place.short ? look.height : await contentHeight(page, look.height)
  await page.setViewportSize({ width: look.width, height })
  await settleLook(page)
  await page.screenshot({ path: path.join(folder, `${place.name}-${look.name}.png`) })
  await page.setViewportSize({ width: look.width, height: look.height })
}

/** Pictures are taken faster than a person reads: where the limit of reads has stopped them, the page is opened again when it ends. */
async function open(page: Page, { path: address, ready }: Place): Promise<void> {
  let seconds = 0
  const listen = (answer: Response): void => {
    if (answer.status() === 429) seconds = Number(answer.headers()['retry-after'] ?? 60)
  }
  const there = () => page.getByText(ready).filter({ visible: true }).first().waitFor()
  page.on('response', listen)
  try {
    await page.goto(address)
    await there().catch(async (error: unknown) => {
      if (!seconds) throw error
      await page.waitForTimeout(seconds * 1000)
      await page.goto(address)
      await there()
    })
  } finally {
    page.off('response', listen)
  }
}

/** Taro scrolls inside the page element, so a full-page picture needs a window as high as what is in it. */
function contentHeight(page: Page, atLeast: number): Promise<number> {
  return page.evaluate((least) => {
    const heights = [...document.querySelectorAll('.taro_page, body')].map((element) => element.scrollHeight)
    return Math.max(least, ...heights)
  }, atLeast)
}
