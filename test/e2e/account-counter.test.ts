import { reg } from '@shared/kernel/reg'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { keysOf } from './support/keys'
import { comeVerified, freshPhone, inventedId, meet, type Newcomer } from './support/newcomer'
import { usePeople } from './support/people'
import { enterCode, signIn } from './support/sign-in'
import { demoCode, demoPassword, signInWithCode } from './support/staff-sign-in'
import { seen, type Visitor, visit } from './support/visitor'

const shows = reg('N12-person', 'S-change', 'N29-rules')
const stack = inject('stack')
const DESK = { viewport: { width: 1280, height: 900 } }
const PATIENCE = 300_000
const lost = { phone: freshPhone(13_900_000_460), name: '演示失', idNumber: inventedId(1981) }
const fresh = freshPhone(13_900_000_460)

const { browser, people } = usePeople()
let clerk: Visitor
let head: Visitor
let owner: Newcomer

const button = (at: Page, name: string) => at.getByRole('button', { name, exact: true })
const heading = (at: Page, name: string) => at.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const toCounter = async (at: Page) => {
  await keysOf(at).press(at.getByRole('link', { name: '柜台', exact: true }))
  await heading(at, '柜台')
}

beforeAll(async () => {
  owner = await comeVerified(browser(), stack, lost)
  clerk = await visit(browser(), stack.staff, DESK)
  head = await visit(browser(), stack.staff, DESK)
  const keys = keysOf(clerk.page)
  await clerk.page.goto('/')
  await keys.type(clerk.page.getByLabel('账号'), 'clerk')
  await keys.type(clerk.page.getByLabel('密码', { exact: true }), demoPassword('clerk'))
  await keys.press(button(clerk.page, '登录'))
  await heading(clerk.page, '待办')
  await head.page.goto('/')
  const who = { username: 'head', password: demoPassword('head') }
  await signInWithCode(head.page, who, () => demoCode(stack.phones, 'head'))
  await heading(head.page, '待办')
}, PATIENCE)

describe(`a person who has lost their phone, at the counter (${shows.join(' ')})`, () => {
  test('is found by the number on their card, for a purpose', async () => {
    const { page } = clerk
    const keys = keysOf(page)
    await toCounter(page)
    await keys.press(button(page, '查找'))
    await page.getByText('请填写这一项。').first().waitFor()
    await expectAccessible(page, 'the counter')
    await keys.type(page.getByLabel('身份证号'), lost.idNumber)
    await page.getByLabel('用途').selectOption({ label: '您到窗口找回账号' })
    await keys.press(button(page, '查找'))
    await heading(page, lost.name)
    expect(await page.locator('body').textContent()).not.toContain(lost.idNumber)
    await expectAccessible(page, 'an account at the counter')
  })

  test('has another phone proposed by one, and confirmed by another', async () => {
    const { page } = clerk
    const keys = keysOf(page)
    await keys.press(button(page, '更换登录手机号'))
    await keys.press(button(page, '提出，交同事复核'))
    await page.getByRole('alert').first().waitFor()
    await keys.type(page.getByLabel('新手机号'), fresh)
    await keys.press(page.getByRole('checkbox', { name: '居民身份证原件' }), 'Space')
    await page.getByLabel('原因').selectOption({ label: '手机丢失或损坏' })
    await expectAccessible(page, 'proposing another phone')
    await keys.press(button(page, '提出，交同事复核'))
    await page.getByText('须由另一位工作人员复核。').waitFor()
    expect(await button(page, '复核确认').count()).toBe(0)

    await toCounter(head.page)
    const by = keysOf(head.page)
    await expectAccessible(head.page, 'what waits at the counter')
    await by.press(button(head.page, `打开 ${lost.name} 的账号处理`))
    await heading(head.page, lost.name)
    await by.press(button(head.page, '复核确认'))
    await by.press(button(head.page, '确认'))
    await head.page.getByText('第二人确认，更换登录手机号并退出全部登录').waitFor()
    await expectAccessible(head.page, 'an account after it was recovered')
  })

  test('is signed out where they were, and comes in with the new phone', { timeout: PATIENCE }, async () => {
    await owner.page.goto('/account/logins/index')
    await seen(owner.page, '请先登录').waitFor()
    const back = await meet(browser(), stack, fresh)
    people.push(back)
    await signIn(back.page, stack.phones, fresh, lost)
    await back.page.goto('/pages/me/index')
    await seen(back.page, lost.name).waitFor()
    const stranger = await meet(browser(), stack, lost.phone)
    people.push(stranger)
    await enterCode(stranger.page, stack.phones, lost.phone)
    await seen(stranger.page, '还不知道您是谁').waitFor()
    for (const { errors } of [clerk, head]) expect(errors).toEqual([])
  })
})
