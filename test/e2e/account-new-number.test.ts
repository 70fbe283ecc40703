import { reg } from '@shared/kernel/reg'
import { describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { freshPhone, inventedId, twoDevices } from './support/newcomer'
import { usePeople } from './support/people'
import { seen } from './support/visitor'

const shows = reg('S-change', 'N29-leak')
const stack = inject('stack')
/** A number gets one code a minute: these walks wait for theirs. */
const PATIENCE = 300_000

const { browser, people } = usePeople()

describe(`a phone number of a verified person (${shows.join(' ')})`, () => {
  test('newly given to somebody else begins an empty account; the earlier owner keeps theirs', {
    timeout: PATIENCE,
  }, async () => {
    const { who, owner, other } = await twoDevices(browser(), stack, {
      phone: freshPhone(13_900_000_450),
      name: '演示旧',
      idNumber: inventedId(1993),
    })
    people.push(owner, other)
    const { page, keys, button } = other
    await keys.press(button('这个手机号是我新办的'))
    await seen(page, '手机号从原来的账号移出').waitFor()
    await expectAccessible(page, 'second check, new number')
    await keys.press(button('是我新办的号码'))
    await keys.press(button('返回核对'))
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('是我新办的号码')
    await keys.press(button('是我新办的号码'))
    await expectAccessible(page, 'second check, new number, asked again')
    await keys.press(button('确定，用新账号登录'))
    await seen(page, '还不知道您是谁').waitFor()
    await owner.page.goto('/pages/me/index')
    await seen(owner.page, who.name).waitFor()
    await seen(owner.page, '没有绑定').waitFor()
  })
})
