import { checkCharacter } from '@shared/kernel/identity'
import type { Browser, Page } from 'playwright-core'
import { type Keys, keysOf } from './keys'
import { enterCode, signIn } from './sign-in'
import { seen, type Visitor, visit } from './visitor'

/** A person nobody knows yet, at a browser, who uses the keyboard. */
export interface Newcomer extends Visitor {
  keys: Keys
  phone: string
  button: (name: string | RegExp) => ReturnType<Page['getByRole']>
}

interface Addresses {
  citizen: string
  phones: string
}

let phones = 0
let births = 0

/** A phone number of nobody: each test file says where its numbers begin. */
export const freshPhone = (from: number): string => String(from + phones++)

/** A valid ID number of nobody, of somebody born in this year: each test file has a year of its own. */
export function inventedId(year = 1990): string {
  births += 1
  const first17 = `110101${year}0307${String(900 + births)}`
  return first17 + checkCharacter(first17)
}

/** Gives a phone number a browser of its own and signs it in. */
export async function comeIn(browser: Browser, at: Addresses, phone: string): Promise<Newcomer> {
  const newcomer = await meet(browser, at, phone)
  await signIn(newcomer.page, at.phones, phone)
  return newcomer
}

/** Gives a phone number a browser of its own, not signed in. */
export async function meet(browser: Browser, at: Addresses, phone: string): Promise<Newcomer> {
  const visitor = await visit(browser, at.citizen)
  const { page } = visitor
  const button: Newcomer['button'] = (name) =>
    page.getByRole('button', { name, exact: typeof name === 'string' })
  return { ...visitor, keys: keysOf(page), phone, button }
}

/** Fills in name and number on the page of the real name, agrees, and presses. */
export async function proveName(
  { page, keys, button }: Newcomer,
  name: string,
  idNumber: string,
): Promise<void> {
  await page.getByLabel('姓名').fill(name)
  await page.getByRole('textbox', { name: '身份证号' }).fill(idNumber)
  const agree = page.getByRole('checkbox', { name: '我同意为核对身份这样处理' })
  if (!(await agree.isChecked())) await keys.press(agree, 'Space')
  await keys.press(button('核验并继续'))
}

/** Signs a phone in and has its name verified. */
export async function comeVerified(
  browser: Browser,
  at: Addresses,
  who: { phone: string; name: string; idNumber: string },
): Promise<Newcomer> {
  const newcomer = await comeIn(browser, at, who.phone)
  await newcomer.page.goto('/account/identity/index')
  await proveName(newcomer, who.name, who.idNumber)
  await seen(newcomer.page, '权威机构核对过').waitFor()
  return newcomer
}

/** A verified person on the device they know, and the same number on one they do not, asked who holds it. */
export async function twoDevices(
  browser: Browser,
  at: Addresses,
  who: { phone: string; name: string; idNumber: string },
): Promise<{ who: typeof who; owner: Newcomer; other: Newcomer }> {
  const owner = await comeVerified(browser, at, who)
  const other = await meet(browser, at, who.phone)
  await enterCode(other.page, at.phones, who.phone)
  await other.page.getByRole('heading', { level: 1, name: '核对本人' }).waitFor()
  return { who, owner, other }
}
