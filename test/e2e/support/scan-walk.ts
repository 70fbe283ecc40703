import { pictureOf } from '@test/support/scan-files'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './accessible'
import { walkCorrection, walkStub } from './correction-walk'
import { headAtWork } from './head-at-work'
import { keysOf } from './keys'
import { walkPapers } from './papers-walk'
import { seen } from './visitor'

const ALL_AGREE = '已对照原件，全部一致'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const titled = (page: Page) =>
  page.getByRole('heading', { level: 1, name: '2019年度考核登记表 · 扫描件' }).waitFor()

/**
 * From the papers of a file, once they are settled: a picture is brought over a line that breaks, the worker takes it apart, the head of the centre
 * looks at its page for a purpose and finds that it agrees. The same file is not sent twice. Then the
 * catalogue again: a stub of a secret paper, and a correction.
 */
export async function walkScan(
  browser: Browser,
  stack: Parameters<typeof headAtWork>[1],
  page: Page,
): Promise<void> {
  const keys = keysOf(page)
  await walkPapers(page)
  await keys.press(page.getByRole('link', { name: '《2019年度考核登记表》的扫描件' }))
  await titled(page)
  await expectAccessible(page, 'a paper without scans')
  // The line stays broken until the page is read anew: the same file is chosen once more and goes on.
  await page.route('**/parts/*', (route) => route.abort())
  await bring(page)
  await seen(page, /没有传到，正在重传/).waitFor()
  await page.unroute('**/parts/*')
  await page.reload()
  await titled(page)
  await bring(page)
  await seen(page, /^待第二人核对/).waitFor()
  await page.getByRole('button', { name: '显示各页：第1页.png' }).waitFor()
  await expectAccessible(page, 'a scan that waits')
  expect(await button(page, ALL_AGREE).count()).toBe(0)
  await bring(page, '1')
  await seen(page, '这个文件先前已经传过，没有重复上传').waitFor()
  const address = page.url()
  await accept((await headAtWork(browser, stack)).page, address)
  await listed(page, address)
  await seen(page, /^已核对$/).waitFor()
  await expectAccessible(page, 'a scan that was accepted')
  await walkStub(page)
  await walkCorrection(browser, stack, page)
}

/** The papers of the file with how far each is, and back to the one. */
async function listed(page: Page, address: string): Promise<void> {
  await page.goto(address.replace(/materials\/.*$/, 'scans'))
  await page.getByRole('row', { name: /2019年度考核登记表.*已核对 1 页/ }).waitFor()
  await expectAccessible(page, 'papers that may be scanned')
  await keysOf(page).press(page.getByRole('link', { name: '2019年度考核登记表', exact: true }))
  await titled(page)
}

async function bring(page: Page, firstPage?: string): Promise<void> {
  const buffer = await pictureOf('png', 7)
  await page.getByLabel('扫描好的文件').setInputFiles({ name: '第1页.png', mimeType: 'image/png', buffer })
  const first = page.getByLabel('第一页是材料的第几页')
  if (firstPage) await first.fill(firstPage)
  await expectAccessible(page, 'a file that was chosen')
  await keysOf(page).press(button(page, '开始上传 1 个文件'))
}

async function accept(page: Page, address: string): Promise<void> {
  const keys = keysOf(page)
  await page.goto(new URL('/archives', address).href)
  await keys.press(page.getByRole('link', { name: '扫描件待核对', exact: true }))
  await page.getByRole('region', { name: '待核对的扫描件' }).waitFor()
  await expectAccessible(page, 'scans that wait for a second person')
  await keys.press(page.getByRole('link', { name: /^核对 / }).first())
  await titled(page)
  await keys.press(button(page, '查看第 1 页'))
  await page.getByRole('dialog').waitFor()
  await keys.press(button(page, '记录并查看'))
  await page.getByRole('dialog').locator('.field__error').waitFor()
  await page.getByLabel('为了什么查看').selectOption('scan-check')
  await expectAccessible(page, 'asked for what a page is looked at')
  await keys.press(button(page, '记录并查看'))
  const picture = page.getByRole('img', { name: /第 1 页，带水印/ })
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  await expectAccessible(page, 'a page of a scan')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await expectAccessible(page, 'a scan for the second person')
  await keys.press(button(page, ALL_AGREE))
  await seen(page, /^已核对$/).waitFor()
}
