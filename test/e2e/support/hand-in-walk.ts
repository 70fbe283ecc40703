import { pngOf } from '@test/support/multipart'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectFitsPhone } from './accessible'
import { seen } from './visitor'

/** A unit scans its letter, hands in its one line with a photograph, and gets a number and a code. */
export async function handInOnline(page: Page, address: string): Promise<void> {
  const press = (name: string | RegExp) =>
    page.getByRole('button', { name }).filter({ visible: true }).first().click()
  await page.goto(address)
  await seen(page, /^已逾期 \d+ 天，照收$/).waitFor()
  // The key stays out of the address, and with it out of history.
  expect(page.url()).not.toContain('#')
  await expectAccessible(page, 'what a unit has to hand over')
  await expectFitsPhone(page)
  await press(/^移交.+的劳动（聘用）合同$/)
  await press('提交这份材料')
  await seen(page, '有 4 处需要更改').waitFor()
  await expectAccessible(page, 'handing a paper in')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(/选择照片或文件|拍照或选照片/),
  ])
  await chooser.setFiles({ name: '合同.png', mimeType: 'image/png', buffer: pngOf(40, 40) })
  await seen(page, '已上传：合同.png').waitFor()
  await page.getByLabel('移交人姓名').fill('李移交')
  await page.getByLabel('部门和职务').fill('人事部 专员')
  await page.getByLabel('移交人手机号').fill('13900000088')
  await press('提交这份材料')
  await seen(page, '请记下办件编号和查询码').waitFor()
  await expectAccessible(page, 'a paper handed in')
  await press('返回清单')
  await seen(page, /^办件编号 \d{8}-\d{8}/).waitFor()
}
