import { demoIdNumber } from '@server/features/archives'
import { reg } from '@shared/kernel/reg'
import { SMALL_FILE } from '@test/support/multipart'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { type Keys, keysOf } from './support/keys'
import { comeVerified, freshPhone, type Newcomer } from './support/newcomer'
import { demoCode, demoPassword, signInWithCode } from './support/staff-sign-in'
import { townsperson } from './support/townsperson'
import { seen, type Visitor, visit } from './support/visitor'

const REMEMBERED_MS = 5_500
const shows = reg('S-change', 'N29-alter', 'N29-refuse')
const stack = inject('stack')
const DESK = { viewport: { width: 1280, height: 900 } }
const NEW_PHONE = '13911112222'
const NEW_NUMBER = demoIdNumber(7_301)

let browser: Browser
let person: Newcomer
let page: Page
let keys: Keys
let clerk: Visitor
let reviewer: Visitor
const before = townsperson(21)

beforeAll(async () => {
  browser = await sharedBrowser()
  person = await comeVerified(browser, stack, { phone: freshPhone(13_900_000_600), ...before })
  page = person.page
  keys = person.keys
  clerk = await visit(browser, stack.staff, DESK)
  await clerk.page.goto('/')
  await signInStaff(clerk.page)
  reviewer = await visit(browser, stack.staff, DESK)
  await reviewer.page.goto('/')
  const login = { username: 'reviewer', password: demoPassword('reviewer') }
  await signInWithCode(reviewer.page, login, () => demoCode(stack.phones, 'reviewer'))
  await titled(reviewer.page, '待办')
}, 120_000)

afterAll(() => emptyBrowser(browser))

const titled = (at: Page, name: string | RegExp) => at.getByRole('heading', { level: 1, name }).waitFor()
const button = (at: Page, name: string) => at.getByRole('button', { name, exact: true })

async function signInStaff(at: Page): Promise<void> {
  const by = keysOf(at)
  await by.type(at.getByLabel('账号'), 'clerk')
  await by.type(at.getByLabel('密码', { exact: true }), demoPassword('clerk'))
  await by.press(button(at, '登录'))
  await titled(at, '待办')
}

/** From home to the first question, and the choice of what is to change. */
async function begin(what: string): Promise<void> {
  await page.goto('/')
  await keys.press(page.getByRole('link', { name: /^存档信息变更/ }))
  await titled(page, '存档信息变更')
  await keys.press(button(page, '开始办理'))
  await titled(page, '要变更哪一项')
  await keys.choose(page.getByRole('radio', { name: new RegExp(`^${what}`) }))
}

/** Hands in what is on the last page; answers the case's id. */
async function handIn(): Promise<string> {
  await titled(page, '核对后提交')
  await keys.press(button(page, '提交申请'))
  await titled(page, '申请已提交')
  const id = new URL(page.url()).searchParams.get('id') ?? ''
  await keys.press(button(page, '查看进度'))
  await titled(page, '存档信息变更')
  return id
}

/** Chooses a kind of paper and uploads one, by keyboard. */
async function bringPaper(kind: RegExp): Promise<void> {
  await keys.choose(page.getByRole('radio', { name: kind }))
  const choosing = page.waitForEvent('filechooser')
  await keys.press(button(page, '选择照片或文件'))
  const { name, bytes } = SMALL_FILE
  await (await choosing).setFiles({ name, mimeType: 'image/png', buffer: bytes })
  await seen(page, `已上传：${name}`).waitFor()
}

async function openCase(at: Page, id: string): Promise<void> {
  await at.goto(`/cases/${id}`)
  await titled(at, /^存档信息变更/)
}

/** Chooses by its key, and confirms. */
async function decide(at: Page, key: string, label: string): Promise<void> {
  const by = keysOf(at)
  await at.getByRole('radio', { name: label }).waitFor()
  await at.keyboard.press(key)
  expect(await at.getByRole('radio', { name: label }).isChecked()).toBe(true)
  await by.press(button(at, label))
  await by.press(button(at, `确认${label}`))
}

/** What the case page tells of this particular. */
const told = (at: Page, label: string) =>
  at
    .locator('dl.pairs div', { has: at.getByText(label, { exact: true }) })
    .locator('dd')
    .textContent()

describe(`a change of what is recorded, by keyboard alone (${shows.join(' ')})`, () => {
  test('a verified person changes the phone: made at once, told in the thread and on the file', async () => {
    await begin('联系电话')
    await expectAccessible(page, 'change what')
    await keys.press(button(page, '继续'))
    await titled(page, '新的联系电话')
    await keys.press(button(page, '继续'))
    await page.getByRole('alert').waitFor()
    await expectAccessible(page, 'change phone error')
    await keys.type(page.getByLabel(/^新的联系电话/), NEW_PHONE)
    await keys.press(button(page, '继续'))
    await expectAccessible(page, 'change check')
    const id = await handIn()
    await seen(page, '已变更').waitFor()
    await seen(page, '档案信息已变更').waitFor()
    await seen(page, '139****2222').waitFor()
    await expectAccessible(page, 'change progress done')
    await openCase(clerk.page, id)
    await seen(clerk.page, '变更联系电话').waitFor()
    expect(await told(clerk.page, '新的联系电话')).toBe('139****2222')
    expect(await clerk.page.locator('body').textContent()).not.toContain(NEW_PHONE)
    await expectAccessible(clerk.page, 'staff change done')
  })

  test('a name needs a paper, which the clerk opens beside old and new before saying yes', async () => {
    await begin('姓名')
    await keys.press(button(page, '继续'))
    await titled(page, '新的姓名')
    await keys.type(page.getByLabel(/^新的姓名/), '云青石')
    await keys.press(button(page, '继续'))
    await titled(page, '证明姓名变更的材料')
    await expectAccessible(page, 'change papers')
    await keys.press(button(page, '继续'))
    await page.getByRole('alert').getByText('有 2 处需要更改').waitFor()
    await expectAccessible(page, 'change papers error')
    await bringPaper(/^公安机关出具的姓名变更证明/)
    await expectAccessible(page, 'change papers uploaded')
    await keys.press(button(page, '继续'))
    const id = await handIn()
    await seen(page, '核对中').waitFor()
    await expectAccessible(page, 'change in review')
    await openCase(clerk.page, id)
    expect(await told(clerk.page, '原姓名')).toBe(before.name)
    expect(await told(clerk.page, '新的姓名')).toBe('云青石')
    await expectAccessible(clerk.page, 'staff change name')
    const paper = clerk.page.getByRole('link', { name: new RegExp(SMALL_FILE.name) })
    const file = await clerk.page.request.get((await paper.getAttribute('href')) ?? '')
    expect(SMALL_FILE.bytes.equals(await file.body())).toBe(true)
    await decide(clerk.page, 'a', '同意变更')
    await seen(clerk.page, '已变更').waitFor()
    await page.reload()
    await seen(page, '已变更').waitFor()
    // The worker changed the account: the API may remember it as it was for five seconds.
    await page.waitForTimeout(REMEMBERED_MS)
    await page.goto('/pages/me/index')
    await seen(page, /青石/).waitFor()
  })

  test('an ID number needs a second person, who may send it back', async () => {
    await begin('公民身份号码')
    await keys.press(button(page, '继续'))
    await titled(page, '新的公民身份号码')
    await keys.type(page.getByLabel(/^新的公民身份号码/), NEW_NUMBER)
    await keys.press(button(page, '继续'))
    await bringPaper(/^公安机关出具的公民身份号码更正证明/)
    await keys.press(button(page, '继续'))
    const id = await handIn()
    await openCase(clerk.page, id)
    await decide(clerk.page, 'a', '同意变更')
    await seen(clerk.page, '复核中').waitFor()
    expect(await clerk.page.getByRole('radio', { name: '复核同意' }).count()).toBe(0)
    await openCase(reviewer.page, id)
    await expectAccessible(reviewer.page, 'staff change confirm')
    expect(await reviewer.page.locator('body').textContent()).not.toContain(NEW_NUMBER)
    await decide(reviewer.page, 'b', '退回受理')
    await seen(reviewer.page, '核对中').waitFor()
    await page.reload()
    await seen(page, '核对中').waitFor()
    await expectAccessible(page, 'change sent back')
    await openCase(clerk.page, id)
    await decide(clerk.page, 'a', '同意变更')
    await seen(clerk.page, '复核中').waitFor()
    await openCase(reviewer.page, id)
    await decide(reviewer.page, 'c', '复核同意')
    await seen(reviewer.page, '已变更').waitFor()
    await page.reload()
    await seen(page, '已变更').waitFor()
    // The API may remember an account for five seconds; until then it looks for the file under the old number.
    await page.waitForTimeout(REMEMBERED_MS)
    await page.goto('/')
    await seen(page, '已上架保管').waitFor()
    expect([person.errors, clerk.errors, reviewer.errors]).toEqual([[], [], []])
  })
})
