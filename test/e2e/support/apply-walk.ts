import { CURRENT_APPLICATION } from '@shared/domain/transfer/application-text'
import { expect } from 'vitest'
import { expectAccessible, expectFitsPhone } from './accessible'
import { arrive, choose, pickPlace, press } from './answering'
import type { Newcomer } from './newcomer'
import { seen } from './visitor'

/** 转入 asked for by keyboard, and signed once under its answers: unsigned nothing is sent, and nothing typed is lost; the id of the case. */
export async function applyForTransfer(person: Newcomer): Promise<string> {
  const { page } = person
  await page.goto('/apply/question/index?item=transfer-in&group=situation')
  await arrive(page, '您现在的情况')
  await choose(person, /^自由职业/)
  await arrive(page, '户籍在哪里')
  await pickPlace(person, '云省', '星海市', '听涛区')
  for (const optional of ['在哪里工作', '原来的单位在哪里']) {
    await arrive(page, optional)
    await press(person, '继续')
  }
  await arrive(page, '放在哪家机构')
  await choose(person, /^星海市人才服务中心（演示）/)
  await arrive(page, '档案现在由谁保管')
  await press(person, '继续')
  await sign(person)
  await arrive(page, '申请已提交')
  return new URL(page.url()).searchParams.get('id') ?? ''
}

async function sign(person: Newcomer): Promise<void> {
  const { page, keys } = person
  await arrive(page, '核对后签署')
  for (const point of CURRENT_APPLICATION.points) await seen(page, point).waitFor()
  await press(person, '签署并提交')
  await page.getByRole('alert').getByText('有 1 处需要更改').waitFor()
  await expectAccessible(page, 'an application without a yes')
  await expectFitsPhone(page)
  await page.reload()
  await seen(page, '自由职业、灵活就业、个体经营').waitFor()
  const yes = page.getByRole('checkbox', { name: /我已读完转档申请/ })
  expect(await yes.isChecked()).toBe(false)
  await keys.press(yes, 'Space')
  await press(person, '签署并提交')
}
