import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium without its window, which asks for half of the processor's time, or with it. */
const [installed] = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].filter(existsSync)

/** Starts the system's Chromium. Close it when done. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? installed ?? 'chromium'
  return chromium.launch({ executablePath, args: flags })
}

let own: Promise<Browser> | undefined

/** The browser that the test files of one process share, started when the first asks for it; it ends with the process. */
export const sharedBrowser = (): Promise<Browser> => (own ??= launchBrowser())

/** The pages that are open in it, if it was started. */
export const pagesInUse = async (): Promise<Page[]> =>
  (await own)?.contexts().flatMap((context) => context.pages()) ?? []

/** Everybody who came in goes: the next file finds nobody. */
export async function emptyBrowser(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}
