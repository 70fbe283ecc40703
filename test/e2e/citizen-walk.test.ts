import { readFile } from 'node:fs/promises'
import { demoCheck } from '@server/demo-data'
import { reg } from '@shared/kernel/reg'
import { readPdfQr, readPdfText } from '@test/support/poppler'
import { smsCode } from '@test/support/sms-code'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { type Keys, keysOf } from './support/keys'
import { seen, type Visitor, visit } from './support/visitor'

const shows = reg('N23', 'N8', 'N29-false')
const stack = inject('stack')
const PHONE = '13800000001'

let browser: Browser
let person: Visitor
let page: Page
let keys: Keys

beforeAll(async () => {
  browser = await sharedBrowser()
  person = await visit(browser, stack.citizen)
  page = person.page
  keys = keysOf(page)
})

afterAll(() => emptyBrowser(browser))

const link = (name: string | RegExp) => page.getByRole('link', { name })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

/** On a page just opened the focus is on its heading, so that it is read out and Tab goes on from there. */
async function arrive(title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  await expect.poll(focused).toBe(title)
}

describe(`asking for a certificate by keyboard alone (${shows.join(' ')})`, () => {
  test('signs in with the code that came by SMS, and says who they are on this new device', async () => {
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: '我的档案' }).waitFor()
    await expectAccessible(page, 'home, not signed in')
    await keys.press(link('去登录'))
    await arrive('登录')
    await keys.type(page.getByLabel('手机号'), '138 0000 0001')
    await expectAccessible(page, 'sign-in, phone')
    await keys.press(button('获取验证码'))
    const code = page.getByRole('textbox', { name: '验证码' })
    await code.waitFor()
    await expect.poll(() => code.evaluate((field) => field === document.activeElement)).toBe(true)
    await expectAccessible(page, 'sign-in, code')
    await keys.type(code, await smsCode(stack.phones, PHONE))
    await keys.press(button('登录'))
    await page.getByRole('heading', { level: 1, name: '核对本人' }).waitFor()
    await expect.poll(focused).toMatch(/^这个手机号的账号已经实名/)
    await expectAccessible(page, 'sign-in, second check')
    const check = demoCheck(PHONE)
    await keys.type(page.getByLabel('姓名'), check?.name ?? '')
    await keys.type(page.getByRole('textbox', { name: '身份证号' }), check?.idNumber ?? '')
    await keys.press(button('核对并登录'))
    await seen(page, '已上架保管').waitFor()
    await expectAccessible(page, 'home, signed in')
  })

  test('answers the questions; what is missing is said first and leads to its field', async () => {
    await keys.press(link(/^存档证明/))
    await arrive('存档证明')
    await expectAccessible(page, 'service')
    await keys.press(button('开始办理'))
    await arrive('办这份证明做什么用')
    await keys.press(button('继续'))
    const summary = page.getByRole('alert')
    await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true)
    await expectAccessible(page, 'question with an error')
    await keys.press(summary.getByRole('button'))
    await keys.choose(page.getByRole('radio', { name: '落户' }))
    expect(await summary.count()).toBe(0)
    await expectAccessible(page, 'question, choice')
    await keys.press(button('继续'))
    await arrive('证明交给谁')
    await keys.type(page.getByLabel(/接收单位名称/), '云帆市派出所（演示）')
    await expectAccessible(page, 'question, text')
    await keys.press(button('继续'))
    await arrive('证明怎么写')
    expect(await page.getByRole('radio', { name: '隐去中间八位' }).isChecked()).toBe(true)
    expect(await page.getByLabel(/姓名的英文写法/).count()).toBe(0)
    await expectAccessible(page, 'question, chosen beforehand')
    await keys.press(button('继续'))
    await arrive('核对后提交')
  })

  test('checks the answers, changes one, and hands in', async () => {
    await keys.press(link('更改用途'))
    await arrive('办这份证明做什么用')
    await keys.choose(page.getByRole('radio', { name: '职称评审' }))
    await keys.press(button('继续'))
    await seen(page, '职称评审').waitFor()
    await seen(page, '云帆市派出所（演示）').waitFor()
    await expectAccessible(page, 'check answers')
    await keys.press(button('提交申请'))
    await arrive('申请已提交')
    await seen(page, '办件编号').waitFor()
    await expectAccessible(page, 'done')
  })

  test('follows the progress to the certificate, whose PDF reads as the page says', async () => {
    await keys.press(button('查看进度'))
    await arrive('存档证明')
    await button('查看证明').waitFor()
    await expectAccessible(page, 'progress')
    await keys.press(button('查看证明'))
    await arrive('我的证明')
    await button('打开证明').first().waitFor()
    await expectAccessible(page, 'my certificates')
    const downloading = page.waitForEvent('download')
    await keys.press(button('打开证明').first())
    const pdf = await readFile(await (await downloading).path())
    const [newest] = await certificates()
    expect(await readPdfQr(pdf)).toBe(newest?.verifyUrl)
    const text = await readPdfText(pdf)
    expect(text).toContain(newest?.no)
    for (const words of ['存档证明', '职称评审', '云帆市派出所（演示）', '演示'])
      expect(text).toContain(words)
  })

  test('a stranger reads the code: genuine; a changed one is not', async () => {
    const [newest] = await certificates()
    const address = newest?.verifyUrl ?? ''
    const stranger = await visit(browser, stack.citizen)
    await stranger.page.goto(address)
    await seen(stranger.page, '真实有效').waitFor()
    await seen(stranger.page, '职称评审').waitFor()
    expect(await stranger.page.locator('body').textContent()).not.toMatch(/\d{17}[\dX]/)
    await expectAccessible(stranger.page, 'verify, genuine')
    const at = address.indexOf('/v/') + 10
    const changed = address.slice(0, at) + (address[at] === 'A' ? 'B' : 'A') + address.slice(at + 1)
    await stranger.page.goto(changed)
    await seen(stranger.page, '不是真的证明').waitFor()
    await seen(stranger.page, 'D6002').waitFor()
    await expectAccessible(stranger.page, 'verify, not genuine')
    const strangerKeys = keysOf(stranger.page)
    await strangerKeys.type(stranger.page.getByLabel('核验地址'), address)
    await strangerKeys.press(stranger.page.getByRole('button', { name: '核验', exact: true }))
    await seen(stranger.page, '真实有效').waitFor()
    expect(stranger.errors).toEqual([])
    await stranger.context.close()
  })

  test('finds the case and the account in the main places, and signs out', async () => {
    await page.goto('/')
    await seen(page, '已上架保管').waitFor()
    await keys.press(link('我的办件'))
    await arrive('我的办件')
    await link(/存档证明 · 已出具/)
      .first()
      .waitFor()
    await expectAccessible(page, 'my cases')
    await keys.press(page.getByRole('link', { name: '我的', exact: true }))
    await arrive('我的')
    await seen(page, '已核验').waitFor()
    await expectAccessible(page, 'me')
    await keys.choose(page.getByRole('radio', { name: /^大字/ }))
    await expectAccessible(page, 'me, large text')
    await keys.choose(page.getByRole('radio', { name: '标准' }))
    await keys.press(button('退出登录'))
    await button('去登录').waitFor()
    expect((await page.request.get('/api/me')).status()).toBe(401)
    expect(person.errors).toEqual([])
  })
})

interface Certificate {
  no: string
  verifyUrl: string
}

async function certificates(): Promise<Certificate[]> {
  const answer = await page.request.get('/api/me/certificates')
  return ((await answer.json()) as { certificates: Certificate[] }).certificates
}
