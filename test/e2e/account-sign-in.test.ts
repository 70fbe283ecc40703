import { reg } from '@shared/kernel/reg'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { launchBrowser } from './support/browser'
import { comeVerified, freshPhone, inventedId, meet, type Newcomer } from './support/newcomer'
import { enterCode, signIn } from './support/sign-in'
import { seen } from './support/visitor'

const shows = reg('S-change', 'N29-leak')
const stack = inject('stack')
const newPhone = () => freshPhone(13_900_000_400)
/** A number gets one code a minute: these walks wait for theirs. */
const PATIENCE = 300_000

let browser: Browser
const people: Newcomer[] = []
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  for (const { context, errors } of people.splice(0)) {
    await context.close()
    expect(errors).toEqual([])
  }
})

/** A verified person on the device they know, and the same number on one they do not. */
async function twoDevices(name: string) {
  const who = { phone: newPhone(), name, idNumber: inventedId(1992) }
  const owner = await comeVerified(browser, stack, who)
  const other = await meet(browser, stack, who.phone)
  people.push(owner, other)
  await enterCode(other.page, stack.phones, who.phone)
  await other.page.getByRole('heading', { level: 1, name: '核对本人' }).waitFor()
  return { who, owner, other }
}

describe(`a phone number of a verified person on a new device (${shows.join(' ')})`, () => {
  test('asks who holds it: a wrong answer is said, a reload loses nothing, the right one signs in for good', {
    timeout: PATIENCE,
  }, async () => {
    const { who, other } = await twoDevices('演示核')
    const { page, keys, button } = other
    await keys.press(button('核对并登录'))
    await page.getByRole('alert').getByText('有 2 处需要更改').waitFor()
    await page.getByLabel('姓名').fill(who.name)
    await page.getByLabel('身份证号').fill(inventedId(1992))
    await keys.press(button('核对并登录'))
    await page.getByRole('alert').getByText('姓名或证件号码与账号不一致').waitFor()
    await expectAccessible(page, 'second check, wrong')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: '核对本人' }).waitFor()
    expect(await page.getByLabel('姓名').inputValue()).toBe(who.name)
    expect(await page.getByLabel('身份证号').inputValue()).toBe('')
    await page.getByLabel('身份证号').fill(who.idNumber)
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

  test('newly given to somebody else begins an empty account; the earlier owner keeps theirs', {
    timeout: PATIENCE,
  }, async () => {
    const { who, owner, other } = await twoDevices('演示旧')
    const { page, keys, button } = other
    await keys.press(button('这个手机号是我新办的'))
    await seen(page, '手机号从原来的账号移出').waitFor()
    await expectAccessible(page, 'second check, new number')
    await keys.press(button('是我新办的号码'))
    await keys.press(button('返回核对'))
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('是我新办的号码')
    await keys.press(button('是我新办的号码'))
    await expectAccessible(page, 'second check, new number, asked again')
    await keys.press(button('确定，用新账号登录'))
    await seen(page, '还不知道您是谁').waitFor()
    await owner.page.goto('/pages/me/index')
    await seen(owner.page, who.name).waitFor()
    await seen(owner.page, '没有绑定').waitFor()
  })
})
