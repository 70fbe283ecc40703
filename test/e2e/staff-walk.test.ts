import { DEMO_LOGINS } from '@server/demo-data'
import { reg } from '@shared/kernel/reg'
import { readPdfText } from '@test/support/poppler'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { type Keys, keysOf } from './support/keys'
import { signIn } from './support/sign-in'
import { seen, type Visitor, visit } from './support/visitor'

const shows = reg('N23', 'N29-refuse', 'N29-leak')
const stack = inject('stack')
const DESK = { viewport: { width: 1280, height: 900 } }

let browser: Browser
let clerk: Visitor
let page: Page
let keys: Keys

beforeAll(async () => {
  browser = await sharedBrowser()
  clerk = await visit(browser, stack.staff, DESK)
  page = clerk.page
  keys = keysOf(page)
})

afterAll(() => emptyBrowser(browser))

const button = (name: string) => page.getByRole('button', { name, exact: true })

async function signInStaff(at: Page, username: string): Promise<void> {
  const by = keysOf(at)
  const secret = DEMO_LOGINS.find(({ account }) => account === username)?.secret ?? ''
  await by.type(at.getByLabel('账号'), username)
  await by.type(at.getByLabel('密码', { exact: true }), secret)
  await by.press(at.getByRole('button', { name: '登录' }))
  await at.getByRole('heading', { level: 1, name: '待办' }).waitFor()
}

/** The number of the one case in the queue that is in the name of the person whose phone ends so. */
async function openCaseOf(at: Page, phone: string): Promise<void> {
  const queue = (await (await at.request.get('/api/staff/queue?show=open')).json()) as {
    cases: { id: string; no: string }[]
  }
  for (const { id, no } of queue.cases) {
    const found = (await (await at.request.get(`/api/staff/cases/${id}`)).json()) as {
      applicant: { phone: string }
    }
    if (!found.applicant.phone.endsWith(phone.slice(-4))) continue
    await keysOf(at).press(at.getByRole('link', { name: no }))
    await at.getByRole('heading', { level: 1, name: /^存档证明/ }).waitFor()
    return
  }
  throw new Error(`no open case of ${phone}`)
}

describe(`a clerk at the desk, by keyboard alone (${shows.join(' ')})`, () => {
  test('signs in; a wrong password is said and leads to its field', async () => {
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: '工作人员登录' }).waitFor()
    await expectAccessible(page, 'staff sign-in')
    await keys.press(button('登录'))
    const summary = page.getByRole('alert')
    await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true)
    await expectAccessible(page, 'staff sign-in with errors')
    await keys.press(summary.getByRole('link', { name: /^账号/ }))
    await signInStaff(page, 'clerk')
  })

  test('finds what is due first at the top of the queue', async () => {
    await page.getByRole('table').waitFor()
    await expectAccessible(page, 'queue')
    const queue = (await (await page.request.get('/api/staff/queue?show=open')).json()) as {
      cases: { no: string; clock: { due: string } | null }[]
    }
    const listed = await page.getByRole('rowheader').allTextContents()
    expect(listed).toEqual(queue.cases.map(({ no }) => no))
    expect(listed.length).toBeGreaterThan(2)
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(listed[0])
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '快捷键' }).waitFor()
    await expectAccessible(page, 'keys')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  test('must have seen the card of a person whose identity is not verified before saying yes', async () => {
    await openCaseOf(page, '13800000005')
    await seen(page, '本人填写，尚未核验').waitFor()
    await expectAccessible(page, 'case')
    await keys.press(button('显示完整号码'))
    await expectAccessible(page, 'case, choosing a purpose')
    await keys.choose(page.getByRole('radio', { name: '电话联系申请人' }))
    await keys.press(button('记录并显示'))
    await seen(page, '13800000005').waitFor()
    await expectAccessible(page, 'case, with a whole number')
    await keys.press(button('现在隐藏'))
    await seen(page, '13800000005').waitFor({ state: 'hidden' })
    await page.keyboard.press('a')
    await keys.press(button('同意出具'))
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page, 'confirmation')
    await keys.press(button('确认同意出具'))
    const alert = page.getByRole('alert')
    await alert.getByText('请核对身份证件原件后勾选').waitFor()
    await alert.getByText('D4005').waitFor()
    await expectAccessible(page, 'case with a refusal')
    await keys.press(page.getByRole('checkbox', { name: '已核对身份证件原件' }), 'Space')
    await keys.press(button('同意出具'))
    await keys.press(button('确认同意出具'))
    const pdf = page.getByRole('link', { name: '打开证明 PDF' })
    await pdf.waitFor()
    await expectAccessible(page, 'case, issued')
    const file = await page.request.get((await pdf.getAttribute('href')) ?? '')
    expect(await readPdfText(await file.body())).toContain('存档证明')
  })

  test('refuses only with a listed reason that the record bears out', async () => {
    await page.keyboard.press('u')
    await openCaseOf(page, '13800000003')
    await page.keyboard.press('r')
    await keys.press(button('不予出具'))
    await page.getByRole('alert').getByText('请从列出的理由中选择一条').waitFor()
    await expectAccessible(page, 'case, refusing')
    await keys.choose(page.getByRole('radio', { name: /^您的档案正在转出或借出/ }))
    await keys.press(button('不予出具'))
    await keys.press(button('确认不予出具'))
    await seen(page, /^理由：您的档案正在转出或借出/).waitFor()
  })

  test('is told when the case changed meanwhile, and keeps what was typed', async () => {
    await page.keyboard.press('u')
    await openCaseOf(page, '13800000004')
    await page.keyboard.press('r')
    await keys.choose(page.getByRole('radio', { name: /^您的档案正在转出或借出/ }))
    await keys.type(page.getByLabel('补充说明（选填）'), '已与借阅人电话联系')
    await takeBack('13800000004')
    await keys.press(button('不予出具'))
    await keys.press(button('确认不予出具'))
    await page.getByRole('alert').getByText('办件刚刚有了新的变化').waitFor()
    expect(await page.getByLabel('补充说明（选填）').inputValue()).toBe('已与借阅人电话联系')
    await keys.press(button('查看最新情况'))
    await seen(page, '您刚才填写的说明没有提交').waitFor()
    await seen(page, '已与借阅人电话联系').waitFor()
  })

  test('an archivist reads the case and has nothing to decide', async () => {
    const archivist = await visit(browser, stack.staff, DESK)
    await archivist.page.goto('/')
    await signInStaff(archivist.page, 'archivist')
    await archivist.page.getByRole('link', { name: '已办结' }).click()
    await archivist.page.getByRole('rowheader').first().waitFor()
    await archivist.page.goto('/')
    await archivist.page.getByRole('rowheader').first().click()
    await archivist.page.getByRole('heading', { level: 2, name: '办理情况' }).waitFor()
    expect(await archivist.page.getByRole('radio').count()).toBe(0)
    expect(await archivist.page.getByRole('button', { name: /出具/ }).count()).toBe(0)
    expect(archivist.errors).toEqual([])
    await archivist.context.close()
  })

  test('signs out, and nothing opens any more', async () => {
    await keys.press(page.getByRole('button', { name: /^演示受理员/ }))
    await keys.press(button('退出登录'))
    await page.getByRole('heading', { level: 1, name: '工作人员登录' }).waitFor()
    expect((await page.request.get('/api/staff/queue')).status()).toBe(401)
    expect(clerk.errors).toEqual([])
  })
})

describe('the person who was refused', () => {
  test('reads why, and what to do', async () => {
    const person = await visit(browser, stack.citizen)
    await signIn(person.page, stack.phones, '13800000003')
    await person.page.goto('/pages/cases/index')
    await person.page.getByRole('link', { name: /存档证明 · 不予出具/ }).click()
    await seen(person.page, '您的档案正在转出或借出').waitFor()
    await seen(person.page, '您可以这样办').waitFor()
    await seen(person.page, '转出后请向接收机构申请').waitFor()
    await expectAccessible(person.page, 'progress, refused')
    expect(person.errors).toEqual([])
    await person.context.close()
  })
})

/** The applicant takes the open case back while the clerk reads it. */
async function takeBack(phone: string): Promise<void> {
  const person = await visit(browser, stack.citizen)
  await signIn(person.page, stack.phones, phone)
  await person.page.goto('/pages/cases/index')
  await person.page
    .getByRole('link', { name: /存档证明 · 核对中/ })
    .first()
    .click()
  await person.page.getByRole('button', { name: '撤回申请' }).click()
  await person.page.getByRole('button', { name: '确定撤回' }).click()
  await seen(person.page, '您撤回了申请').waitFor()
  await person.context.close()
}
