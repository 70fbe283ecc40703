import { DEMO_LOGINS } from '@server/demo-data'
import { totpAt } from '@server/platform/crypto/totp'
import { stepOf } from '@shared/domain/staff/totp-rules'
import type { Page } from 'playwright-core'
import { keysOf } from './keys'

/** What a phone with this secret shows now, or some periods of 30 s later: no code is taken twice. */
export const codeNow = (secret: string, later = 0): string => totpAt(secret, stepOf(new Date()) + later)

/** The present code of a demo account, from its simulated authenticator. */
export async function demoCode(simulators: string, username: string): Promise<string> {
  const answer = await fetch(`${simulators}/authenticator/codes.json?username=${username}`)
  const [shown] = (await answer.json()) as { code: string }[]
  return shown?.code ?? ''
}

/** The password of a demo account. */
export const demoPassword = (username: string): string =>
  DEMO_LOGINS.find(({ account }) => account === username)?.secret.split('，')[0] ?? ''

/** Signs in by keyboard from the sign-in page; the code is asked for after the password. */
export async function signInWithCode(
  page: Page,
  who: { username: string; password: string },
  code: () => Promise<string> | string,
): Promise<void> {
  const keys = keysOf(page)
  const name = page.getByLabel('账号')
  await name.waitFor()
  if ((await name.inputValue()) === '') await keys.type(name, who.username)
  await keys.type(page.getByLabel('密码', { exact: true }), who.password)
  await keys.press(page.getByRole('button', { name: '登录', exact: true }))
  const field = page.getByLabel('动态验证码')
  await field.waitFor()
  await keys.type(field, await code())
  await page.keyboard.press('Enter')
}

/** Signs a demo account in that has a password alone, by keyboard, from the first page of the staff view. */
export async function signInWithPassword(page: Page, username: string): Promise<void> {
  const keys = keysOf(page)
  await page.goto('/')
  await keys.type(page.getByLabel('账号'), username)
  await keys.type(page.getByLabel('密码', { exact: true }), demoPassword(username))
  await keys.press(page.getByRole('button', { name: '登录', exact: true }))
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor()
}
