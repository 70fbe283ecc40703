import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach } from 'vitest'
import { pagesInUse } from './browser'

const FOLDER = path.resolve(import.meta.dirname, '../../../var/check/failed')

/** A walk that failed leaves a picture of every page that was open. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  mkdirSync(FOLDER, { recursive: true })
  const name = task.name.replace(/\W+/g, '-').slice(0, 60)
  for (const [n, page] of (await pagesInUse()).entries())
    await page.screenshot({ path: path.join(FOLDER, `${name}-${n}.png`) }).catch(() => undefined)
})
