import { smsCode } from '@test/support/sms-code'
import type { Page } from 'playwright-core'

/** Signs a phone in on its page, by the code that comes to it, and ends at home. */
export async function signIn(page: Page, provider: string, phone: string): Promise<void> {
  await page.goto('/account/sign-in/index')
  await page.getByLabel('手机号').fill(phone)
  await page.getByRole('button', { name: '获取验证码' }).click()
  const code = page.getByRole('textbox', { name: '验证码' })
  await code.waitFor()
  await code.fill(await smsCode(provider, phone))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '我的档案' }).waitFor()
}

const pressOn = (page: Page) => page.getByRole('button', { name: '继续', exact: true }).click()

/** Answers the questions of 存档证明 and stops on the page that shows them once more. */
export async function fillApplication(page: Page, purpose: string): Promise<void> {
  await page.goto('/apply/question/index?item=custody-certificate&group=purpose')
  await page.getByRole('radio', { name: purpose }).check()
  await pressOn(page)
  await page.getByLabel(/接收单位名称/).waitFor()
  await pressOn(page)
  await page.getByRole('button', { name: '提交申请', exact: true }).waitFor()
}

/** How many cases the signed-in person has. */
export async function countCases(page: Page): Promise<number> {
  const answer = await page.request.get('/api/me/cases')
  return ((await answer.json()) as { cases: unknown[] }).cases.length
}
