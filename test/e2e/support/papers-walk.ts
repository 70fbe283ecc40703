import type { Page } from 'playwright-core'
import { expectAccessible } from './accessible'
import { keysOf } from './keys'
import { seen } from './visitor'

const LOOSE = '没有落款的说明'

/**
 * On the catalogue of a file: a paper of unknown origin is entered apart and not filed, the start of work is recorded by a paper of
 * the file, a finding of the health check is confirmed for the person.
 */
export async function walkPapers(page: Page): Promise<void> {
  const keys = keysOf(page)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const dialog = page.getByRole('dialog')
  const done = () => dialog.waitFor({ state: 'hidden' })
  await keys.press(button('登记散材料'))
  await dialog.waitFor()
  await keys.type(page.getByLabel('材料名称'), LOOSE)
  await page.getByLabel('为什么不能归档').selectOption('origin')
  await expectAccessible(page, 'a loose paper')
  await keys.press(dialog.getByRole('button', { name: '登记', exact: true }))
  await done()
  await keys.press(button(`不予归档：${LOOSE}`))
  await dialog.waitFor()
  await keys.type(page.getByLabel('原因'), '来源查不到，材料已交还本人')
  await keys.press(dialog.getByRole('button', { name: '登记', exact: true }))
  await done()
  await seen(page, /不予归档：来源查不到/).waitFor()

  await keys.press(button('登记参加工作时间'))
  await dialog.waitFor()
  await keys.type(dialog.getByLabel('参加工作时间'), '2019-07')
  await dialog.getByLabel('依据的材料').selectOption({ index: 1 })
  await expectAccessible(page, 'a key fact by its paper')
  await keys.press(dialog.getByRole('button', { name: '登记', exact: true }))
  await done()
  await seen(page, /2019年7月/)
    .first()
    .waitFor()

  await keys.press(page.getByRole('button', { name: /^核实：/ }).first())
  await seen(page, /已核实，本人可以看到/)
    .first()
    .waitFor()
  await expectAccessible(page, 'a file whose papers were settled')
}
