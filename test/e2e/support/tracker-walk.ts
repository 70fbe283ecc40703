import type { Browser, Page, Route } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectFitsPhone } from './accessible'
import { keysOf } from './keys'
import { seen, visit } from './visitor'

const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true })

/** An employer follows the file by a link, sees nothing of the person, and no more once its person has ended it. */
export async function shareProgress(browser: Browser, page: Page, name: string): Promise<void> {
  const keys = keysOf(page)
  await keys.press(button(page, '给用人单位看进度'))
  await keys.press(button(page, '要一个链接'))
  await seen(page, '可以用到').waitFor()
  await button(page, '复制链接').waitFor()
  await expectAccessible(page, 'a link for an employer')
  const address = (await seen(page, /\/f#\d{8}-\d{8}\./).textContent()) ?? ''
  const employer = await visit(browser, new URL(page.url()).origin)
  await employer.page.goto(new URL(address).pathname + new URL(address).hash)
  await seen(employer.page, '下一步：到达签收').waitFor()
  await seen(employer.page, '审核档案').waitFor()
  expect(employer.page.url()).not.toContain('#')
  expect(await employer.page.content()).not.toContain(name)
  await expectAccessible(employer.page, 'the progress an employer sees')
  await expectFitsPhone(employer.page)
  await keys.press(button(page, '停用链接'))
  await seen(page, /^链接已经停用/).waitFor()
  await employer.page.goto('/')
  await employer.page.goto(new URL(address).pathname + new URL(address).hash)
  await seen(employer.page, /停用/).waitFor()
  await expectAccessible(employer.page, 'a link that was ended')
  expect(employer.errors).toEqual([])
  await employer.context.close()
}

const LATE = { tone: 'red', left: -2, late: true }
const NUDGE = { id: '0123456789abcdefghjkmnpqrs', can: true, says: '原保管单位已经过了最后一天。' }
const DONE = { ...NUDGE, can: false, says: '您已催办，它的这件办件排在最前面。' }

/** The page of a file that is late, as it is answered 15 working days on: one press, and it says that it was done. */
export async function nudgeLate(page: Page): Promise<void> {
  let nudge = NUDGE
  const journey = async (route: Route): Promise<void> => {
    const answer = await route.fetch()
    const told = (await answer.json()) as { clock: object }
    await route.fulfill({ json: { ...told, clock: { ...told.clock, ...LATE }, nudge } })
  }
  await page.route('**/api/cases/*/journey', journey)
  await page.route('**/api/cases/*/nudge', async (route) => {
    nudge = DONE
    await route.fulfill({ json: { says: DONE.says } })
  })
  await page.reload()
  await seen(page, '超过 2 个工作日').waitFor()
  await seen(page, NUDGE.says).waitFor()
  await expectAccessible(page, 'journey, late')
  await keysOf(page).press(button(page, '催办'))
  await seen(page, DONE.says).waitFor()
  await button(page, '催办').waitFor({ state: 'detached' })
  await page.unrouteAll()
}

/** The file has come: by when it is to be on its shelf, and the agreement of its account by one press. */
export async function afterArrival(page: Page): Promise<void> {
  await page.reload()
  await seen(page, '档案已到星海市人才服务中心（演示）。').waitFor()
  await seen(page, '整理上架').waitFor()
  await seen(page, /^星海市人才服务中心（演示）应当在这一天以前把档案整理好/).waitFor()
  await expectAccessible(page, 'journey, arrived')
  await expectFitsPhone(page)
  await keysOf(page).press(button(page, '看协议并签署'))
  await page.getByRole('heading', { level: 1, name: '签署委托存档协议' }).waitFor()
  await seen(page, /^甲方是您选的存档机构/).waitFor()
  await expectAccessible(page, 'the agreement after a move')
}

/** What is missing is told on one page; the person chooses until when, says yes and signs, by keyboard. */
export async function signPromise(page: Page): Promise<void> {
  const keys = keysOf(page)
  await page.reload()
  await seen(page, '等您签知情说明和承诺').waitFor()
  await expectAccessible(page, 'journey, waiting for a promise')
  await keys.press(button(page, '去签承诺'))
  await page.getByRole('heading', { level: 1, name: '知情说明和承诺' }).waitFor()
  await keys.press(button(page, '签署并请机构接收'))
  await page.getByRole('alert').getByText('有 2 处需要更改').waitFor()
  await seen(page, /^知情说明和承诺：请读完全文/).waitFor()
  await expectAccessible(page, 'a promise without its yes')
  await expectFitsPhone(page)
  await keys.choose(page.getByRole('radio', { name: '3 个月内' }))
  await keys.press(page.getByRole('checkbox', { name: /^我已读完知情说明和承诺/ }), 'Space')
  await keys.press(button(page, '签署并请机构接收'))
  await page.getByRole('heading', { level: 1, name: '档案转入' }).waitFor()
  await seen(page, '档案到哪了').waitFor()
  // The page before may still be on its way out.
  await expect.poll(() => button(page, '去签承诺').count()).toBe(0)
}
