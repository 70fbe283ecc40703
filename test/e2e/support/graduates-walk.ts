import { DISPATCH_HEAD, dispatchLine } from '@test/support/dispatch-lists'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectFitsPhone } from './accessible'
import { keysOf } from './keys'

const [HERE, OTHER] = ['山杏村', '山桃渡']
const LIST = {
  name: '转递清单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [DISPATCH_HEAD, dispatchLine(71, { name: HERE }), dispatchLine(72, { name: OTHER })].join('\n'),
  ),
}

/** A school's list is brought by a member of staff; a file of it that has come is registered, and one that came on no list stands apart. */
export async function walkGraduates(page: Page): Promise<void> {
  const keys = keysOf(page)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const dialog = page.getByRole('dialog')
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await page.goto('/graduates')
  await keys.press(page.getByRole('link', { name: '上传学校的转递清单' }))
  await page.getByRole('heading', { level: 1, name: '毕业生清单导入' }).waitFor()
  const file = page.getByLabel('毕业生档案转递清单文件')
  await file.setInputFiles(LIST)
  await page.locator('.field__error').waitFor()
  await expectAccessible(page, 'a list of no school')
  await keys.type(page.getByLabel('清单是哪所学校的'), '演示大学（演示）')
  await file.setInputFiles(LIST)
  await keys.press(button(/^开始导入 2 行/))
  await page.getByText('已处理 2 / 2 行').waitFor()
  await page.getByRole('link', { name: '返回毕业生清单导入' }).waitFor()
  await expectAccessible(page, 'what became of a list')

  await page.goto('/graduates')
  await row(OTHER).waitFor()
  await expectAccessible(page, 'graduates on their way')
  await expectFitsPhone(page)
  await keys.press(button(`登记到档：${HERE}`))
  await dialog.waitFor()
  await expectAccessible(page, 'a graduate’s file that has come')
  await keys.press(dialog.getByRole('button', { name: '登记到档', exact: true }))
  await row(HERE).waitFor({ state: 'detached' })
  await keys.press(page.getByRole('link', { name: '到了，清单里没有' }))
  await row('青玉案').waitFor()
  await expectAccessible(page, 'graduates on no list')
  await keys.press(page.getByRole('link', { name: '已到档', exact: true }))
  await row(HERE).waitFor()
  expect(await row(OTHER).count()).toBe(0)

  await page.goto('/imports?kind=handover')
  await page.getByRole('heading', { level: 1, name: '单位移交清单导入' }).waitFor()
  await expectAccessible(page, 'the desk of lists of units')
  await expectFitsPhone(page)
}
