import type { Page } from 'playwright-core'

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

export const pressAndFail = (name: string) => async (page: Page) => {
  await press(page, name)
  await page.getByRole('alert').waitFor()
}

/** Asks for a code without a message being sent. */
export const askForCode = async (page: Page) => {
  await page.route('**/api/sign-in/codes', (route) =>
    route.fulfill({ status: 202, json: { resendSeconds: 60, validMinutes: 5 } }),
  )
  await page.getByLabel('手机号').fill('13900000199')
  await press(page, '获取验证码')
  await page.getByRole('textbox', { name: '验证码' }).waitFor()
}
