import { readFile } from 'node:fs/promises'
import { reg } from '@shared/kernel/reg'
import { smsCode } from '@test/support/sms-code'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { comeVerified, freshPhone, inventedId, meet, type Newcomer } from './support/newcomer'
import { countCases, fillApplication, signIn } from './support/sign-in'
import { seen } from './support/visitor'

const shows = reg('S-change', 'N29-leak', 'N12-person')
const stack = inject('stack')
const newPhone = () => freshPhone(13_900_000_500)
const who = { phone: newPhone(), name: '演示我', idNumber: inventedId(1991) }

let browser: Browser
let me: Newcomer
let page: Page

beforeAll(async () => {
  browser = await sharedBrowser()
  me = await comeVerified(browser, stack, who)
  page = me.page
})
afterAll(() => emptyBrowser(browser))

const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

/** From the Me page to one of its rooms, by keyboard; the focus is then on its heading. */
async function enter(room: string): Promise<void> {
  await page.goto('/pages/me/index')
  await me.keys.press(page.getByRole('link', { name: new RegExp(`^${room}`) }))
  await page.getByRole('heading', { level: 1, name: room }).waitFor()
  await expect.poll(focused).toBe(room)
}

/** Types a phone number and the code that comes to it. */
async function giveCode(phone: string, act: string): Promise<void> {
  await me.keys.type(page.getByLabel('手机号'), phone)
  await me.keys.press(me.button('获取验证码'))
  const code = page.getByRole('textbox', { name: '验证码' })
  await code.waitFor()
  await me.keys.type(code, await smsCode(stack.phones, phone))
  await me.keys.press(me.button(act))
}

describe(`my account, by keyboard alone (${shows.join(' ')})`, () => {
  test('shows who I am, masked, and the way to every room', async () => {
    await page.goto('/pages/me/index')
    await seen(page, '已核验').waitFor()
    expect(await page.locator('body').textContent()).not.toContain(who.idNumber)
    await expectAccessible(page, 'me')
  })

  test('adds a phone, and removes it again when asked twice', async () => {
    const second = newPhone()
    await enter('登录方式')
    await seen(page, '唯一的登录方式，不能移除').waitFor()
    await expectAccessible(page, 'logins, one')
    await me.keys.press(me.button('添加手机号'))
    await seen(page, '请填写要添加的手机号').waitFor()
    await expectAccessible(page, 'logins, adding')
    await giveCode(second, '添加')
    await seen(page, '手机号已添加').waitFor()
    await expect.poll(focused).toMatch(/^手机号已添加/)
    const mine = page.getByRole('list', { name: '登录方式' }).getByRole('listitem')
    expect(await mine.count()).toBe(2)
    await expectAccessible(page, 'logins, two')
    const remove = page.getByRole('button', { name: new RegExp(`^移除手机号 .*${second.slice(-4)}`) })
    await me.keys.press(remove)
    await seen(page, /^移除手机号 .*吗$/).waitFor()
    await expectAccessible(page, 'logins, removing')
    await me.keys.press(me.button('不移除'))
    await expect.poll(() => remove.evaluate((button) => button === document.activeElement)).toBe(true)
    await me.keys.press(remove)
    await me.keys.press(me.button('确定移除'))
    await seen(page, /已移除，不能再用它登录/).waitFor()
    expect(await mine.count()).toBe(1)
  })

  test('sees the devices and ends another, which is signed out at once', async () => {
    const other = await meet(browser, stack, who.phone)
    await signIn(other.page, stack.phones, who.phone, who)
    await enter('登录设备')
    await seen(page, '本机').waitFor()
    await expectAccessible(page, 'devices')
    await me.keys.press(page.getByRole('button', { name: /^让浏览器退出/ }))
    await seen(page, '让这台设备退出吗').waitFor()
    await expectAccessible(page, 'devices, ending')
    await me.keys.press(me.button('确定退出'))
    await seen(page, '那台设备已退出').waitFor()
    await other.page.goto('/pages/cases/index')
    await seen(other.page, '请先登录').waitFor()
    await other.context.close()
  })

  test('reads who looked, and what was agreed to; takes a consent back', async () => {
    await enter('谁看过我的信息')
    await seen(page, /还没有人看过|最近的在前/).waitFor()
    await expectAccessible(page, 'who looked')
    await enter('同意与授权')
    await seen(page, '实名核验单独同意').waitFor()
    await expectAccessible(page, 'consents')
    await me.keys.press(me.button('撤回实名核验单独同意'))
    await seen(page, '撤回实名核验单独同意吗').waitFor()
    await me.keys.press(me.button('确定撤回'))
    await me.button('同意实名核验单独同意').waitFor()
  })

  test('downloads everything that is kept, and the download is written down', async () => {
    await enter('下载我的数据')
    await expectAccessible(page, 'my data')
    const downloading = page.waitForEvent('download')
    await me.keys.press(me.button('下载'))
    const file = await downloading
    expect(file.suggestedFilename()).toMatch(/^档易办-我的数据-\d{4}-\d{2}-\d{2}\.json$/)
    const text = await readFile(await file.path(), 'utf8')
    for (const words of [who.name, who.idNumber, who.phone]) expect(text).toContain(words)
    await seen(page, '文件已交给您').waitFor()
    await enter('谁看过我的信息')
    await seen(page, '本人').waitFor()
    await expectAccessible(page, 'who looked, with entries')
  })

  test('does not close while a case is open, says what to do, and closes after', async () => {
    await fillApplication(page, '职称评审')
    await me.button('提交申请').click()
    await page.getByRole('heading', { level: 1, name: '申请已提交' }).waitFor()
    await close()
    const way = page.getByRole('alert').getByRole('button', { name: '去看我的办件' })
    await way.waitFor()
    await expectAccessible(page, 'close, hindered')
    await me.keys.press(way)
    await page.getByRole('link', { name: /^存档证明/ }).click()
    await me.keys.press(me.button('撤回申请'))
    await me.keys.press(me.button('确定撤回'))
    await seen(page, '您撤回了申请').waitFor()
    await close()
    await page.getByRole('heading', { level: 1, name: '账号已注销' }).waitFor()
    await expectAccessible(page, 'closed')
    expect((await page.request.get('/api/me')).status()).toBe(401)
    await signIn(page, stack.phones, who.phone)
    await seen(page, '还不知道您是谁').waitFor()
    expect(await countCases(page)).toBe(0)
    expect(me.errors).toEqual([])
  })
})

async function close(): Promise<void> {
  await enter('注销账号')
  await me.button('注销账号').waitFor()
  await expectAccessible(page, 'close')
  await me.keys.press(page.getByRole('checkbox', { name: '我已看清上面的内容，自愿注销' }), 'Space')
  await me.keys.press(me.button('注销账号'))
  await seen(page, '确定注销账号吗').waitFor()
  await me.keys.press(me.button('确定注销'))
}
