import { demoCheck } from '@server/demo-data'
import { smsCode } from '@test/support/sms-code'
import type { Locator, Page } from 'playwright-core'

const titled = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

/** Signs a phone in on its page, by the code that comes to it and the second check of a real-named person, and ends at home. */
export async function signIn(
  page: Page,
  provider: string,
  phone: string,
  check: { name: string; idNumber: string } | undefined = demoCheck(phone),
): Promise<void> {
  await enterCode(page, provider, phone)
  await titled(page, '我的档案').or(titled(page, '核对本人')).first().waitFor()
  if (!check || (await titled(page, '核对本人').count()) === 0) return
  await page.getByLabel('姓名').fill(check.name)
  await page.getByRole('textbox', { name: '身份证号' }).fill(check.idNumber)
  await page.getByRole('button', { name: '核对并登录' }).click()
  await titled(page, '我的档案').waitFor()
}

/** Asks for a code on the sign-in page and gives it; what comes then depends on whose phone it is. */
export async function enterCode(page: Page, provider: string, phone: string): Promise<void> {
  await page.goto('/account/sign-in/index')
  await page.getByLabel('手机号').fill(phone)
  const code = await askForCode(page)
  await code.fill(await smsCode(provider, phone))
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

const WAIT = /请等 (\d+) 秒/

/** Presses for a code; who has had one within the minute waits as they are told, and presses again. */
async function askForCode(page: Page): Promise<Locator> {
  const ask = page.getByRole('button', { name: '获取验证码' })
  const code = page.getByRole('textbox', { name: '验证码' })
  const alert = page.getByRole('alert')
  await ask.click()
  await code.or(alert).first().waitFor()
  const wait = (await alert.count()) ? WAIT.exec((await alert.textContent()) ?? '')?.[1] : undefined
  if (wait) {
    await page.waitForTimeout((Number(wait) + 1) * 1000)
    await ask.click()
  }
  await code.waitFor()
  return code
}

const pressOn = (page: Page) => page.getByRole('button', { name: '继续', exact: true }).click()

/** Answers the questions of 存档证明 and stops on the page that shows them once more. */
export async function fillApplication(page: Page, purpose: string): Promise<void> {
  await page.goto('/apply/question/index?item=custody-certificate&group=purpose')
  await page.getByRole('radio', { name: purpose }).check()
  await pressOn(page)
  await page.getByLabel(/接收单位名称/).waitFor()
  await pressOn(page)
  await page.getByRole('radio', { name: '隐去中间八位' }).waitFor()
  await pressOn(page)
  await page.getByRole('button', { name: '提交申请', exact: true }).waitFor()
}

/** How many cases the signed-in person has. */
export async function countCases(page: Page): Promise<number> {
  const answer = await page.request.get('/api/me/cases')
  return ((await answer.json()) as { cases: unknown[] }).cases.length
}
