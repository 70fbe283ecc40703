import { randomBytes } from 'node:crypto'
import { reg } from '@shared/kernel/reg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { type Keys, keysOf } from './support/keys'
import { codeNow, demoCode, demoPassword, signInWithCode } from './support/staff-sign-in'
import { seen, type Visitor, visit } from './support/visitor'

const shows = reg('N10', 'N29-leak')
const stack = inject('stack')
const DESK = { viewport: { width: 1280, height: 900 } }
const FIRST = 'lantern orchard 38 quiet'
const SECOND = 'harbour pencil 92 mossy'
const NEW = { name: '申小禾', username: 'shen.xiaohe' }

let browser: Browser
let admin: Visitor
let keys: Keys
let invitee: Visitor
let secret = ''
let link = ''

beforeAll(async () => {
  browser = await sharedBrowser()
  admin = await visit(browser, stack.staff, DESK)
  invitee = await visit(browser, stack.staff, DESK)
  keys = keysOf(admin.page)
})

afterAll(() => emptyBrowser(browser))

const button = (at: Page, name: string) => at.getByRole('button', { name, exact: true })
const heading = (at: Page, name: string) => at.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const demo = (username: string) => ({ username, password: demoPassword(username) })

async function post(at: Page, path: string, data: object): Promise<void> {
  const headers = { 'x-requested-with': 'test', 'idempotency-key': randomBytes(16).toString('hex') }
  const answer = await at.request.post(path, { data, headers })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** Fills what a one-time link asks for. */
async function follow(at: Page, address: string, password: string): Promise<void> {
  const by = keysOf(at)
  // the same address again would only move within the page
  await at.goto('about:blank')
  await at.goto(address)
  await by.type(at.getByLabel('新密码'), password)
  secret = (await at.getByLabel('密钥', { exact: true }).inputValue()).trim()
  await by.type(at.getByLabel('动态验证码'), codeNow(secret))
  await by.press(button(at, '完成'))
  await heading(at, '工作人员登录')
}

async function openAccount(at: Page): Promise<void> {
  await at.goto('/staff')
  await keysOf(at).press(at.getByRole('link', { name: NEW.name }))
  await heading(at, NEW.name)
}

/** The link as it is shown once, and the dialog put away. */
async function takeLink(at: Page): Promise<string> {
  const field = at.getByLabel('链接', { exact: true })
  await field.waitFor()
  const address = await field.inputValue()
  await keysOf(at).press(button(at, '已交给本人'))
  await at.getByRole('dialog').waitFor({ state: 'hidden' })
  return address
}

describe(`staff accounts, by keyboard alone (${shows.join(' ')})`, () => {
  test('an administrator signs in by password and code, and is led to what the post is for', async () => {
    const { page } = admin
    await page.goto('/')
    await keys.type(page.getByLabel('账号'), 'admin')
    await keys.type(page.getByLabel('密码', { exact: true }), demoPassword('admin'))
    await keys.press(button(page, '登录'))
    const code = page.getByLabel('动态验证码')
    await code.waitFor()
    await expect.poll(() => code.evaluate((field) => field === document.activeElement)).toBe(true)
    await expectAccessible(page, 'sign-in, code')
    await page.keyboard.type('12 34')
    await page.keyboard.press('Enter')
    await keys.press(page.getByRole('alert').getByRole('link', { name: /^动态验证码：/ }))
    await code.fill('')
    await page.keyboard.type(await demoCode(stack.phones, 'admin'))
    await page.keyboard.press('Enter')
    await heading(page, '工作人员')
    const places = page.getByRole('navigation', { name: '主导航' }).getByRole('link')
    expect(await places.allTextContents()).toEqual(['工作人员', '机构', '当地规定', '工作日历', '我的账号'])
    await expectAccessible(page, 'roster')
  })

  test('invites; the link is shown once', async () => {
    const { page } = admin
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('n')
    await page.getByRole('dialog', { name: '邀请工作人员' }).waitFor()
    await keys.press(button(page, '生成邀请链接'))
    await seen(page, '请选择一项。').waitFor()
    await expectAccessible(page, 'invitation with errors')
    await keys.type(page.getByLabel('姓名'), NEW.name)
    await keys.type(page.getByLabel('账号名'), NEW.username)
    await keys.press(page.getByRole('checkbox', { name: '受理' }), 'Space')
    await keys.type(page.getByLabel('原因'), '受理窗口新到岗')
    await keys.press(button(page, '生成邀请链接'))
    await page.getByLabel('链接', { exact: true }).waitFor()
    await expectAccessible(page, 'one-time link handed over')
    link = await takeLink(page)
    expect(link).toMatch(/\/link#/)
    await page.getByRole('link', { name: NEW.name }).waitFor()
  })

  test('the invitee sees the rules kept one by one, scans or types the secret, and is in', async () => {
    const { page } = invitee
    const by = keysOf(page)
    await page.goto(link)
    await heading(page, '启用工作人员账号')
    await page.getByRole('img', { name: /二维码/ }).waitFor()
    await by.press(button(page, '完成'))
    await seen(page, '请填写这一项。').waitFor()
    await expectAccessible(page, 'one-time link with errors')
    await by.type(page.getByLabel('新密码'), 'Password2026')
    expect(await page.getByText('（已符合）').count()).toBe(3)
    await follow(page, link, FIRST)
    await signInWithCode(page, { ...NEW, password: FIRST }, () => codeNow(secret, 1))
    await heading(page, '待办')
    expect(await page.getByRole('link', { name: '工作人员' }).count()).toBe(0)
    await page.goto('/staff')
    await heading(page, '没有权限')
    await expectAccessible(page, 'without permission')
    await by.press(page.getByRole('link', { name: '返回待办' }))
    await heading(page, '待办')
  })

  test('a used link opens nothing and says who gives another', async () => {
    const other = await visit(browser, stack.staff)
    await other.page.goto(link)
    await heading(other.page, '链接不能用')
    await seen(other.page, '联系管理员重新发出').waitFor()
    await expectAccessible(other.page, 'used link')
    await other.context.close()
  })

  test('a declared relation takes the case of that person out of the queue and out of reach', async () => {
    const { page } = invitee
    const by = keysOf(page)
    const queue = (await (await page.request.get('/api/staff/queue?show=open')).json()) as {
      cases: { id: string; no: string; applicantName: string }[]
    }
    const kin = queue.cases[0] as (typeof queue.cases)[number]
    const asked = await page.request.post(`/api/staff/cases/${kin.id}/unmask`, {
      data: { purpose: 'identity-check', fields: ['idNumber'] },
      headers: { 'x-requested-with': 'test', 'idempotency-key': randomBytes(16).toString('hex') },
    })
    const { idNumber } = (await asked.json()) as { idNumber: string }
    await page.keyboard.press('m')
    await heading(page, '我的账号')
    await seen(page, '您还没有申报。').waitFor()
    await expectAccessible(page, 'own account')
    await by.press(button(page, '申报回避关系'))
    await page.getByRole('dialog').getByLabel('关系').selectOption('collateral')
    await by.type(page.getByLabel('姓名'), kin.applicantName)
    await by.type(page.getByRole('textbox', { name: '身份证号' }), idNumber)
    await expectAccessible(page, 'declaring a relation')
    await by.press(button(page, '确认申报'))
    await seen(page, '三代以内旁系血亲').waitFor()
    expect(await page.locator('main').textContent()).not.toContain(idNumber)
    await page.goto('/')
    await seen(page, '与您有回避关系的人的办件没有列出').waitFor()
    expect(await page.getByRole('link', { name: kin.no }).count()).toBe(0)
    await page.goto(`/cases/${kin.id}`)
    await heading(page, '这件事请您回避')
    await expectAccessible(page, 'avoidance')
    await by.press(page.getByRole('link', { name: '返回待办' }))
    await heading(page, '待办')
  })

  test('a deed on an account that changed meanwhile keeps what was typed and goes through the next time', async () => {
    const { page } = admin
    await openAccount(page)
    await expectAccessible(page, 'account')
    await keys.press(button(page, '停用账号'))
    await keys.type(page.getByLabel('原因'), '休假一个月')
    const id = page.url().split('/').at(-1)
    const before = await (await page.request.get(`/api/staff/members/${id}`)).json()
    const place = before.places[0].id
    await post(page, `/api/staff/members/${id}/posts`, {
      version: before.version,
      reason: '兼任收发',
      centreId: place,
      post: 'dispatch',
    })
    await keys.press(button(page, '确认停用账号'))
    await page.getByRole('alert').getByText('已换成最新情况').waitFor()
    expect(await page.getByLabel('原因').inputValue()).toBe('休假一个月')
    await expectAccessible(page, 'deed on a changed account')
    await keys.press(button(page, '确认停用账号'))
    await seen(page, '已停用').waitFor()
    expect((await invitee.page.request.get('/api/staff/me')).status()).toBe(401)
    await keys.press(button(page, '恢复账号'))
    await keys.type(page.getByLabel('原因'), '提前返岗')
    await keys.press(button(page, '确认恢复账号'))
    await seen(page, '原因：提前返岗').waitFor()
    await seen(page, '链完整').waitFor()
  })

  test('a forgotten password takes two colleagues, and what was known before no longer lets in', async () => {
    const { page } = admin
    await keys.press(button(page, '重设密码和验证器'))
    await keys.type(page.getByLabel('原因'), '换了手机')
    await keys.press(button(page, '确认重设密码和验证器'))
    await seen(page, '您已确认，还需要另一位').waitFor()
    await expectAccessible(page, 'recovery, first confirmation')
    const head = await visit(browser, stack.staff, DESK)
    await head.page.goto('/')
    await signInWithCode(head.page, demo('head'), () => demoCode(stack.phones, 'head'))
    await heading(head.page, '待办')
    await openAccount(head.page)
    const by = keysOf(head.page)
    await by.press(button(head.page, '作为第二人确认重设'))
    await by.type(head.page.getByLabel('原因'), '已当面核对')
    await by.press(button(head.page, '确认重设密码和验证器'))
    link = await takeLink(head.page)
    expect(head.errors).toEqual([])
    await head.context.close()
    await follow(invitee.page, link, SECOND)
    await signInWithCode(invitee.page, { ...NEW, password: SECOND }, () => codeNow(secret, 1))
    await heading(invitee.page, '待办')
  })

  test('leaving locks the account for good', async () => {
    const { page } = admin
    await openAccount(page)
    await keys.press(button(page, '登记离岗'))
    await seen(page, '没有经手的未办结办件，无需交接。').waitFor()
    await keys.type(page.getByLabel('原因'), '调往其他单位')
    await expectAccessible(page, 'leaving')
    await keys.press(button(page, '确认登记离岗'))
    await seen(page, '已离岗').waitFor()
    await seen(page, '账号已经终结，只供查看。').waitFor()
    await invitee.page.goto('/')
    await heading(invitee.page, '工作人员登录')
    expect(admin.errors).toEqual([])
    expect(invitee.errors).toEqual([])
  })

  test('signs out from the own menu', async () => {
    const { page } = admin
    await keys.press(page.getByRole('button', { name: /^演示系统管理员/ }))
    await expectAccessible(page, 'own menu')
    await keys.press(button(page, '退出登录'))
    await heading(page, '工作人员登录')
  })
})
