import { reg } from '@shared/kernel/reg'
import { smsCode } from '@test/support/sms-code'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { countCases, fillApplication, signIn } from './support/sign-in'
import { seen, type Visitor, visit } from './support/visitor'

const shows = reg('N8', 'N29-leak')
const stack = inject('stack')

let browser: Browser
const visitors: Visitor[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => emptyBrowser(browser))

afterEach(async () => {
  for (const { context, errors } of visitors.splice(0)) {
    await context.close()
    expect(errors).toEqual([])
  }
})

async function arrive(): Promise<Visitor> {
  const visitor = await visit(browser, stack.citizen)
  visitors.push(visitor)
  return visitor
}

async function signedIn(phone: string): Promise<Visitor> {
  const visitor = await arrive()
  await signIn(visitor.page, stack.phones, phone)
  return visitor
}

const submit = (page: Page) => page.getByRole('button', { name: '提交申请', exact: true })
const handedIn = (page: Page) => page.getByRole('heading', { level: 1, name: '申请已提交' }).waitFor()

describe('a person nobody knows yet', () => {
  const PHONE = '13900000101'

  test('a code that was guessed at five times is used up, and says so', async () => {
    const { page } = await arrive()
    await page.goto('/account/sign-in/index')
    await page.getByLabel('手机号').fill('13900000100')
    await page.getByRole('button', { name: '获取验证码' }).click()
    const code = page.getByRole('textbox', { name: '验证码' })
    await code.waitFor()
    const right = await smsCode(stack.phones, '13900000100')
    const wrong = right === '000000' ? '000001' : '000000'
    const enter = page.getByRole('button', { name: '登录', exact: true })
    for (const left of [4, 3, 2, 1]) {
      await code.fill(wrong)
      await enter.click()
      await seen(page, `还可以试 ${left} 次`).waitFor()
    }
    for (const last of [wrong, right]) {
      await code.fill(last)
      const answered = page.waitForResponse('**/api/sign-in')
      await enter.click()
      expect((await answered).status()).toBe(400)
      await seen(page, '验证码输错次数过多，已作废，请重新获取。').waitFor()
    }
    await seen(page, 'D2005').waitFor()
  })

  test(`is asked who they are, answers, and waits for the window to see the card (${shows.join(' ')})`, async () => {
    const { page } = await signedIn(PHONE)
    await seen(page, '还不知道您是谁').waitFor()
    await expectAccessible(page, 'home, unknown')
    for (const [path, says] of [
      ['/pages/cases/index', '还没有办件'],
      ['/certificate/mine/index', '还没有证明'],
    ] as const) {
      await page.goto(path)
      await seen(page, says).waitFor()
      await expectAccessible(page, says)
    }
    await fillApplication(page, '升学、留学')
    expect(await submit(page).isDisabled()).toBe(true)
    await expectAccessible(page, 'check answers, unknown')
    await page.getByRole('button', { name: '填写身份信息' }).click()
    await page.getByLabel('姓名').fill('演示新')
    await page.getByRole('textbox', { name: '身份证号' }).fill('110101199002300017')
    await page.getByRole('button', { name: '先不核验，由窗口核对' }).click()
    await page
      .getByRole('alert')
      .getByText(/不是有效日期/)
      .waitFor()
    await expectAccessible(page, 'identity with an error')
    await page.getByRole('textbox', { name: '身份证号' }).fill('110101199003070994')
    await page.getByRole('button', { name: '先不核验，由窗口核对' }).click()
    await submit(page).click()
    await handedIn(page)
    await seen(page, '核对中').waitFor()
    await page.goto('/')
    await seen(page, '身份还没有核验').waitFor()
  })
})

describe('a person who is signed in', () => {
  test('keeps what was typed over a reload', async () => {
    const { page } = await signedIn('13900000102')
    await page.goto('/apply/question/index?item=custody-certificate&group=purpose')
    await page.getByRole('radio', { name: '其他' }).check()
    await page.getByLabel('请写明用途').fill('办理公证')
    await page.reload()
    expect(await page.getByRole('radio', { name: '其他' }).isChecked()).toBe(true)
    expect(await page.getByLabel('请写明用途').inputValue()).toBe('办理公证')
  })

  test('loses nothing and repeats nothing when the network goes, the answer is lost, or the button is pressed twice', async () => {
    const { page, context } = await signedIn('13800000002')
    const before = await countCases(page)
    await fillApplication(page, '升学、留学')
    await context.setOffline(true)
    await seen(page, '现在没有网络').waitFor()
    await submit(page).click()
    await page.getByRole('alert').getByText('网络没有连上，请检查网络后重试，已填写的内容会保留。').waitFor()
    await expectAccessible(page, 'check answers, offline')
    await context.setOffline(false)
    expect(await countCases(page)).toBe(before)

    let lost = 0
    await page.route('**/api/cases', async (route) => {
      await route.fetch()
      lost += 1
      await route.abort('connectionreset')
    })
    await submit(page).click()
    await page.getByRole('alert').getByText('网络没有连上').waitFor()
    expect(lost).toBe(1)
    expect(await countCases(page)).toBe(before + 1)
    await page.unroute('**/api/cases')
    await submit(page).click()
    await handedIn(page)
    expect(await countCases(page)).toBe(before + 1)

    await fillApplication(page, '职称评审')
    await submit(page).dblclick()
    await handedIn(page)
    expect(await countCases(page)).toBe(before + 2)

    await withdrawInTwoTabs(page)
  })
})

/** The case just handed in, open in two tabs: taken back in one, then in the other. */
async function withdrawInTwoTabs(page: Page): Promise<void> {
  await page.getByRole('button', { name: '查看进度' }).click()
  await page.getByRole('button', { name: '撤回申请' }).click()
  await expectAccessible(page, 'progress, taking back')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: '撤回申请' }).click()
  await other.getByRole('button', { name: '确定撤回' }).click()
  await seen(other, '您撤回了申请').waitFor()
  await page.getByRole('button', { name: '确定撤回' }).click()
  await page.getByRole('alert').getByText('办件刚刚有了新的变化').waitFor()
  await seen(page, 'D4002').waitFor()
}

test('a page that was never here is said to wait for the network, and opens with it', async () => {
  const { page, context, errors } = await arrive()
  await page.goto('/')
  const service = page.getByRole('link', { name: /^存档证明/ })
  await service.waitFor()
  await context.setOffline(true)
  await service.click()
  await page.getByRole('status').getByText('要去的那一页还打不开').waitFor()
  await context.setOffline(false)
  await page.getByRole('heading', { level: 1, name: '存档证明' }).waitFor()
  // the browser itself tells of what it could not fetch
  errors.splice(0)
})

const TITLES: Record<string, string> = {
  '/pages/home/index': '我的档案',
  '/pages/cases/index': '我的办件',
  '/pages/me/index': '我的',
}

test('back and forth, faster than any page is drawn, ends at the page the address names', async () => {
  const { page, errors } = await arrive()
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto('/')
  await page.getByRole('link', { name: /^存档证明/ }).click()
  await page.getByRole('heading', { level: 1, name: '存档证明' }).waitFor()
  await page.getByRole('button', { name: '开始办理' }).click()
  await page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
  await page.evaluate(() => {
    history.back()
    setTimeout(() => history.back(), 30)
  })
  await page.getByRole('heading', { level: 1, name: '我的档案' }).waitFor()
  for (const name of ['我的', '我的办件', '首页', '我的']) {
    await page.getByRole('link', { name, exact: true }).click()
    // A page that is out of step for long is loaded anew, which ends what runs in it.
    await page.evaluate(hurry).catch(() => undefined)
    const wrong = async () => {
      const { pathname } = new URL(page.url())
      const titles = await heading.allTextContents()
      return titles.join() === TITLES[pathname] ? '' : `${pathname} shows ${titles.join()}`
    }
    await expect.poll(wrong, { timeout: 15_000 }).toBe('')
  }
  // the router itself stumbles; that the page is there again is what counts
  errors.splice(0)
})

/** Back, forth and back again within 20 ms; ends when the browser has taken the steps. */
const hurry = () =>
  new Promise((done) => {
    history.back()
    setTimeout(() => history.forward(), 10)
    setTimeout(() => history.back(), 20)
    setTimeout(done, 100)
  })
