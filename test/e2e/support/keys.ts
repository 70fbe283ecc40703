import type { Locator, Page } from 'playwright-core'

const MOST_TABS = 80

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

/** A person who uses the keyboard only: goes by Tab, chooses by arrows and Space, presses by Enter. */
export interface Keys {
  /** Tabs until the focus is on the element. Throws when it cannot be reached. */
  to: (target: Locator) => Promise<void>
  press: (target: Locator, key?: 'Enter' | 'Space') => Promise<void>
  type: (target: Locator, text: string) => Promise<void>
  /** Tabs into the group of radios and goes along it by arrows. */
  choose: (radio: Locator) => Promise<void>
}

export function keysOf(page: Page): Keys {
  const tabUntil = async (arrived: () => Promise<boolean>, what: Locator): Promise<void> => {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await arrived()) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`the keyboard does not reach ${what.toString()}`)
  }
  const to = async (target: Locator): Promise<void> => {
    await target.waitFor()
    await tabUntil(() => isFocused(target), target)
  }
  return {
    to,
    press: async (target, key = 'Enter') => {
      await to(target)
      await page.keyboard.press(key)
    },
    type: async (target, text) => {
      await to(target)
      await page.keyboard.type(text)
    },
    choose: async (radio) => {
      await radio.waitFor({ state: 'attached' })
      const name = await radio.getAttribute('name')
      const inGroup = () =>
        page.evaluate((group) => document.activeElement?.getAttribute('name') === group, name)
      await tabUntil(inGroup, radio)
      for (let steps = 0; steps < MOST_TABS && !(await isFocused(radio)); steps += 1) {
        await page.keyboard.press('ArrowDown')
      }
      if (!(await radio.isChecked())) await page.keyboard.press('Space')
    },
  }
}
