import { expect } from 'vitest'
import { expectAccessible, expectFitsPhone } from './accessible'
import { arrive, choose, press } from './answering'
import { bringPapers } from './bring-papers'
import { keysOf } from './keys'
import type { Newcomer } from './newcomer'
import { seen, type Visitor } from './visitor'

/** A person asks that a unit keeps their file, with a code mistyped at first, and hands it in. */
export async function askToMove(person: Newcomer, code: string): Promise<void> {
  const { page, keys } = person
  await page.goto('/apply/start/index?item=internal-move')
  await press(person, '开始办理')
  await arrive(page, '转成哪一种存放')
  await choose(person, '单位集体账户存档')
  await arrive(page, '转到哪个单位的账户')
  await keys.type(page.getByLabel('单位的统一社会信用代码'), code.slice(0, 17))
  await press(person, '继续')
  await page.getByRole('alert').getByText('有 1 处需要更改').waitFor()
  await expectAccessible(page, 'the code of a unit, too short')
  await page.getByLabel('单位的统一社会信用代码').fill(code)
  await press(person, '继续')
  await arrive(page, '您在这个单位工作')
  await keys.choose(page.getByRole('radio', { name: '劳动合同' }).filter({ visible: true }))
  await bringPapers(person, '合同.png')
  await expectAccessible(page, 'that one works there')
  await press(person, '继续')
  await arrive(page, '核对后提交')
  await press(person, '提交申请')
  await arrive(page, '申请已提交')
  await press(person, '查看进度')
  await seen(page, '核对中').waitFor()
  await expectAccessible(page, 'a move that is looked at')
  await expectFitsPhone(page)
}

/** A clerk opens a case of the queue by its service and person, decides it, and confirms; all by keyboard. */
export async function decideInQueue(
  { page }: Visitor,
  { title, name }: { title: string; name: string },
  label: string,
): Promise<void> {
  const keys = keysOf(page)
  await page.goto('/')
  const row = page.getByRole('row').filter({ hasText: title }).filter({ hasText: name })
  await row.getByRole('link').first().press('Enter')
  await page.getByRole('heading', { level: 1, name: `${title} · ${name}` }).waitFor()
  await expectAccessible(page, `${title}, to decide`)
  await keys.choose(page.getByRole('radio', { name: label, exact: true }))
  await keys.press(page.getByRole('button', { name: label, exact: true }))
  await keys.press(page.getByRole('button', { name: `确认${label}`, exact: true }))
}

/** The page of a case says so, once the worker has done its part. */
export async function becomes({ page }: Newcomer, words: RegExp): Promise<void> {
  const isThere = () =>
    seen(page, words)
      .waitFor({ timeout: 2_000 })
      .then(
        () => true,
        () => page.reload().then(() => false),
      )
  await expect.poll(isThere, { timeout: 30_000 }).toBe(true)
}
