import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './accessible'
import { headAtWork } from './head-at-work'
import { keysOf } from './keys'
import { seen } from './visitor'

const AGREE = '已对照原件，同意更正'
const at = (page: Page) => {
  const dialog = page.getByRole('dialog')
  return {
    dialog,
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    inDialog: (name: string) => dialog.getByRole('button', { name, exact: true }),
    titled: () => page.getByRole('heading', { level: 1, name: '石径斜 · 材料目录' }).waitFor(),
  }
}

/** A secret paper stands in the catalogue by its class and its pages: nobody can write its title, and there is nothing to scan. */
export async function walkStub(page: Page): Promise<void> {
  const keys = keysOf(page)
  const { dialog, button, inDialog, titled } = at(page)
  await page.goto(page.url().replace(/\/materials\/.*$/, '/materials'))
  await titled()
  await keys.press(button('登记涉密存根'))
  await dialog.waitFor()
  await keys.press(inDialog('登记'))
  await dialog.locator('.field__error').waitFor()
  await expectAccessible(page, 'a stub without its class')
  expect(await dialog.getByRole('textbox').count()).toBe(1)
  await dialog.getByLabel('类别').selectOption('10')
  await dialog.getByLabel('页数').fill('3')
  await keys.press(inDialog('登记'))
  await dialog.waitFor({ state: 'hidden' })
  const stub = page.getByRole('row', { name: /涉密材料存根，3 页，纸质材料另行保管/ })
  await stub.waitFor()
  expect([await stub.getByRole('link').count(), await stub.getByRole('button').count()]).toEqual([0, 0])
  await expectAccessible(page, 'a file with a stub')
}

/** A paper was entered with a wrong month: it stands until the head of the centre agrees, and what stood before stays told. */
export async function walkCorrection(
  browser: Browser,
  stack: Parameters<typeof headAtWork>[1],
  page: Page,
): Promise<void> {
  const keys = keysOf(page)
  const { dialog, button, inDialog, titled } = at(page)
  await keys.press(button('更正《2019年度考核登记表》的登记'))
  await dialog.waitFor()
  await dialog.getByLabel('形成时间').fill('2019年11月')
  await keys.press(inDialog('提出更正'))
  await dialog.locator('.field__error').waitFor()
  await dialog.locator('#reason').fill('落款是十一月，录入时看错')
  await expectAccessible(page, 'a correction')
  await keys.press(inDialog('提出更正'))
  await dialog.waitFor({ state: 'hidden' })
  const row = page.getByRole('row', { name: /^3-1 2019年度考核登记表/ })
  await row.getByText('更正待复核').waitFor()
  await row.getByRole('cell', { name: '2019年12月', exact: true }).waitFor()
  expect(await button(AGREE).count()).toBe(0)
  const head = (await headAtWork(browser, stack)).page
  await head.goto(page.url())
  await at(head).titled()
  await expectAccessible(head, 'a correction for the second person')
  await keysOf(head).press(at(head).button(AGREE))
  await at(head).button(AGREE).waitFor({ state: 'hidden' })
  await page.reload()
  await titled()
  await row.getByRole('cell', { name: '2019年11月', exact: true }).waitFor()
  await row.getByText('来源和经过（更正过 1 次）').click()
  await seen(page, /更正：落款是十一月，录入时看错。原登记为《2019年度考核登记表》/).waitFor()
}
