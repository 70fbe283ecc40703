import { reg } from '@shared/kernel/reg'
import { describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { freshPhone, inventedId, twoDevices } from './support/newcomer'
import { usePeople } from './support/people'
import { signIn } from './support/sign-in'
import { seen } from './support/visitor'

const shows = reg('S-change', 'N29-leak')
const stack = inject('stack')
/** A number gets one code a minute: these walks wait for theirs. */
const PATIENCE = 300_000

const { browser, people } = usePeople()

describe(`a phone number of a verified person on a new device (${shows.join(' ')})`, () => {
  test('asks who holds it: a wrong answer is said, a reload loses nothing, the right one signs in for good', {
    timeout: PATIENCE,
  }, async () => {
    const { who, owner, other } = await twoDevices(browser(), stack, {
      phone: freshPhone(13_900_000_400),
      name: '演示核',
      idNumber: inventedId(1992),
    })
    people.push(owner, other)
    const { page, keys, button } = other
    await keys.press(button('核对并登录'))
    await page.getByRole('alert').getByText('有 2 处需要更改').waitFor()
    await page.getByLabel('姓名').fill(who.name)
    await page.getByRole('textbox', { name: '身份证号' }).fill(inventedId(1992))
    await keys.press(button('核对并登录'))
    await page.getByRole('alert').getByText('姓名或证件号码与账号不一致').waitFor()
    await expectAccessible(page, 'second check, wrong')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: '核对本人' }).waitFor()
    expect(await page.getByLabel('姓名').inputValue()).toBe(who.name)
    expect(await page.getByRole('textbox', { name: '身份证号' }).inputValue()).toBe('')
    await page.getByRole('textbox', { name: '身份证号' }).fill(who.idNumber)
    await keys.press(button('核对并登录'))
    await page.getByRole('heading', { level: 1, name: '我的档案' }).waitFor()

    await page.goto('/pages/me/index')
    await keys.press(button('退出登录'))
    await button('去登录').waitFor()
    await signIn(page, stack.phones, who.phone, who)
    await page.goto('/account/devices/index')
    await seen(page, '本机').waitFor()
    expect(await page.getByRole('list', { name: '登录过的设备' }).getByRole('listitem').count()).toBe(2)
  })
})
