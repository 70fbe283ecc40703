import { expect } from 'vitest'
import { expectAccessible, expectFitsPhone } from './accessible'
import { keysOf } from './keys'
import type { Newcomer } from './newcomer'
import { send } from './send'
import { seen, type Visitor } from './visitor'

const ASKED = { 'asked-household': '星海市人才服务中心（演示）', 'asked-school': '云帆学院档案室' }
const WORDS = '查过登记簿和库房，没有收到过'

/** A clerk has asked whom the person named; the centre that was asked finds its task, answers by keyboard, and the person reads it. */
export async function answerSearch(clerk: Visitor, asked: Visitor, person: Newcomer): Promise<void> {
  const form = { household: '560100 云帆市', school: '云帆学院，2015 年' }
  const { id } = await send<{ id: string }>(person.page, '/api/cases', { item: 'file-search', form })
  const read = await clerk.context.request.get(`/api/staff/cases/${id}`)
  const { version } = (await read.json()) as { version: number }
  const body = { command: 'ask-holders', version, answers: ASKED }
  await send(clerk.page, `/api/staff/cases/${id}/decision`, body)
  await person.page.goto(`/case/progress/index?id=${id}`)
  await seen(person.page, /云帆学院档案室：已询问/).waitFor()
  await expectAccessible(person.page, 'a search whose questions are out')
  await answerTask(asked)
  await person.page.reload()
  await seen(person.page, new RegExp(WORDS)).waitFor()
  await clerk.page.goto('/search-asks?side=from')
  await clerk.page.getByRole('link', { name: '打印寻档函' }).first().waitFor()
  await expectAccessible(clerk.page, 'what was asked of others')
  expect(person.errors).toEqual([])
}

async function answerTask({ page, errors }: Visitor): Promise<void> {
  const keys = keysOf(page)
  const dialog = page.getByRole('dialog')
  const submit = dialog.getByRole('button', { name: '提交答复', exact: true })
  await page.goto('/search-asks')
  const open = page.getByRole('button', { name: '查找并答复' })
  await open.waitFor()
  await expectAccessible(page, 'what a centre has to look for')
  await expectFitsPhone(page)
  await keys.press(open)
  await dialog.getByText(/公民身份号码 \d{17}[\dX]/).waitFor()
  await keys.press(submit)
  await dialog.locator('.field__error').first().waitFor()
  await expectAccessible(page, 'an answer with errors')
  await keys.choose(dialog.getByRole('radio', { name: '查过，从没有收到过' }))
  await keys.type(dialog.getByLabel('答复内容'), WORDS)
  await keys.press(submit)
  await page.getByText('没有要答复的询问').waitFor()
  expect(errors).toEqual([])
}
