import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../test/e2e/support/browser'
import { DESK_LOOKS, PHONE_LOOKS, STAFF_LOOKS, shoot } from '../test/e2e/support/screens'
import { renderPdf } from '../test/support/poppler'
import { type Stack, startStack } from '../test/support/stack'
import { gatherCast, type Who } from './screens/cast'
import { citizenPlaces } from './screens/places'
import { staffPlaces } from './screens/staff-places'

const FOLDER = 'dist/screens'
const README_FOLDER = 'docs/screens'

/** The pictures of the README by their names there. */
const SHOWN: Record<string, string> = {
  home: 'home-375-light',
  question: 'question-375-light',
  progress: 'progress-375-light',
  certificates: 'certificates-375-light',
  verify: 'verify-375-light',
  'admin-queue': 'admin-queue-1280-light',
  'admin-case': 'admin-case-top-1280-light',
}

/** `screens`: pictures of every page of the built product into dist/screens, and those of the README into docs/screens. */
async function main(): Promise<void> {
  const stack = await startStack()
  const browser = await launchBrowser()
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(README_FOLDER, { recursive: true })
  try {
    await takeAll(browser, stack)
  } finally {
    await browser.close()
    await stack.stop()
  }
  for (const [name, picture] of Object.entries(SHOWN)) {
    copyFileSync(path.join(FOLDER, `${picture}.png`), path.join(README_FOLDER, `${name}.png`))
  }
  console.log(`Pictures are in ${FOLDER} and ${README_FOLDER}.`)
}

async function takeAll(browser: Browser, stack: Stack): Promise<void> {
  const cast = await gatherCast(browser, stack)
  const [sheet] = await renderPdf(cast.pdf, 72)
  if (sheet) writeFileSync(path.join(README_FOLDER, 'certificate.png'), sheet)
  for (const [who, places] of Object.entries(citizenPlaces(cast))) {
    const state = cast.states[who as Who]
    const looks = [...PHONE_LOOKS, ...DESK_LOOKS]
    await shoot({ browser, base: stack.citizen, folder: FOLDER, looks, places, state })
  }
  for (const [who, places] of Object.entries(staffPlaces(cast))) {
    const state = cast.states[who as Who]
    await shoot({ browser, base: stack.staff, folder: FOLDER, looks: STAFF_LOOKS, places, state })
  }
}

await main()
