import type { Page } from 'playwright-core'
import type { Keys } from './keys'

/** The page with this heading, on top of the others. */
export const arrive = (page: Page, heading: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name: heading }).filter({ visible: true }).first().waitFor()

const shown = (page: Page, role: 'button' | 'radio', name: string | RegExp) =>
  page
    .getByRole(role, { name, exact: typeof name === 'string' })
    .filter({ visible: true })
    .first()

/** Presses what is on the page on top, by keyboard. */
export const press = ({ page, keys }: At, name: string | RegExp): Promise<void> =>
  keys.press(shown(page, 'button', name))

interface At {
  page: Page
  keys: Keys
}

/** Chooses an answer by arrows and goes on. */
export async function choose(at: At, answer: string | RegExp): Promise<void> {
  await at.keys.choose(shown(at.page, 'radio', answer))
  await press(at, '继续')
}

/** Picks a district of the demo, step by step, and goes on. */
export async function pickPlace(at: At, ...names: readonly string[]): Promise<void> {
  for (const name of names) await press(at, `${name}（演示）`)
  await shown(at.page, 'button', '重新选择').waitFor()
  await press(at, '继续')
}
