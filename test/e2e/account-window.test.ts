import { reg } from '@shared/kernel/reg'
import { readPdfText } from '@test/support/poppler'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { type Keys, keysOf } from './support/keys'
import { inventedId } from './support/newcomer'
import { demoPassword } from './support/staff-sign-in'
import { type Visitor, visit } from './support/visitor'

const shows = reg('N12-person', 'N29-refuse', 'B6-anywhere')
const stack = inject('stack')
const DESK = { viewport: { width: 1280, height: 900 } }

let browser: Browser
let clerk: Visitor
let page: Page
let keys: Keys
let receipt = { no: '', code: '' }

const button = (name: string) => page.getByRole('button', { name, exact: true })
const pairOf = async (label: string): Promise<string> =>
  (await page.locator('.pairs > div', { hasText: label }).locator('dd').first().textContent()) ?? ''

beforeAll(async () => {
  browser = await sharedBrowser()
  clerk = await visit(browser, stack.staff, DESK)
  page = clerk.page
  keys = keysOf(page)
  await page.goto('/')
  await keys.type(page.getByLabel('账号'), 'clerk')
  await keys.type(page.getByLabel('密码', { exact: true }), demoPassword('clerk'))
  await keys.press(button('登录'))
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor()
})

afterAll(() => emptyBrowser(browser))

describe(`a walk-in without a phone, served by keyboard (${shows.join(' ')})`, () => {
  test('is looked up by their card; what is missing is said at its field', async () => {
    await keys.press(page.getByRole('link', { name: '窗口', exact: true }))
    await page.getByRole('heading', { level: 1, name: '窗口' }).waitFor()
    await keys.press(button('查找'))
    await page.getByText('请填写这一项。').first().waitFor()
    await expectAccessible(page, 'the window')
    await keys.type(page.getByLabel('姓名'), '云一晴')
    await keys.type(page.getByLabel('证件号码'), inventedId(1986))
    await keys.press(button('查找'))
    await page.getByRole('heading', { level: 1, name: '云一晴' }).waitFor()
    await expectAccessible(page, 'a walk-in nobody knows')
  })

  test('is opened, and has an item filed for them', async () => {
    await keys.press(button('已核对原件，建立账号'))
    const item = page.getByLabel('事项', { exact: true })
    await item.waitFor()
    await item.selectOption('custody-certificate')
    await page.getByLabel('用途', { exact: true }).selectOption('household')
    await expectAccessible(page, 'filing at the window')
    await keys.press(button('代为提交'))
    await page.getByRole('heading', { level: 1, name: '已受理' }).waitFor()
    receipt = { no: await pairOf('办件编号'), code: await pairOf('查询码') }
    expect(receipt.no).toMatch(/^\d{8}-\d{8}$/)
    expect(receipt.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    await expectAccessible(page, 'the receipt')
  })

  test('leaves with a printed receipt, and follows the case by number and code without an account', async () => {
    const href = await page.getByRole('link', { name: '打印受理回执' }).getAttribute('href')
    const file = await page.request.get(href ?? '')
    expect(file.status()).toBe(200)
    const text = await readPdfText(new Uint8Array(await file.body()))
    expect(text).toContain('受理回执')
    expect(text).toContain(receipt.code)
    const stranger = await visit(browser, stack.citizen)
    const answer = await stranger.page.request.post(`${stack.citizen}/api/follow`, {
      data: { no: receipt.no, code: receipt.code },
      headers: { 'x-requested-with': 'test' },
    })
    expect(await answer.json()).toMatchObject({ no: receipt.no, title: '存档证明', stateLabel: '核对中' })
    expect(clerk.errors).toEqual([])
  })

  test('makes room for the next one', async () => {
    await keys.press(button('下一位'))
    await page.getByRole('heading', { level: 1, name: '窗口' }).waitFor()
    await expect.poll(() => page.getByLabel('姓名').inputValue()).toBe('')
  })
})
