import { reg } from '@shared/kernel/reg'
import { creditCode } from '@test/support/collective'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible, expectFitsPhone } from './support/accessible'
import { arrive, choose, pickPlace, press } from './support/answering'
import { bringPapers } from './support/bring-papers'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { askToMove, becomes, decideInQueue } from './support/internal-move-walk'
import { keysOf } from './support/keys'
import { comeVerified, freshPhone, inventedId, type Newcomer } from './support/newcomer'
import { signInWithPassword } from './support/staff-sign-in'
import { townsperson } from './support/townsperson'
import { seen, type Visitor, visit } from './support/visitor'

const shows = reg('N12-unit', 'N12-agree', 'N7-place')
const moves = reg('S-change', 'N12-unit')
const stack = inject('stack')
const DESK = { viewport: { width: 1280, height: 900 } }
const UNIT = '云帆走查科技有限公司'
const CODE = creditCode('91560100MA2YUNF7W')
const CENTRE = '云帆市人才服务中心（演示）'

let browser: Browser
let agent: Newcomer
let page: Page
let clerk: Visitor

beforeAll(async () => {
  browser = await sharedBrowser()
  const who = { phone: freshPhone(13_900_000_950), name: '云经办', idNumber: inventedId(1978) }
  ;[agent, clerk] = await Promise.all([comeVerified(browser, stack, who), visit(browser, stack.staff, DESK)])
  page = agent.page
  await signInWithPassword(clerk.page, 'clerk')
})
afterAll(() => emptyBrowser(browser))

/** Answers a field of the page on top. */
const type = (label: string, text: string) =>
  agent.keys.type(page.getByLabel(label).filter({ visible: true }), text)

describe(`the collective account of a unit, by keyboard (${shows.join(' ')})`, () => {
  test('the agent says which unit it is, and where', async () => {
    await page.goto('/custody/units/index')
    await seen(page, '您现在没有经办的单位').waitFor()
    await expectAccessible(page, 'no unit yet')
    await press(agent, '办理单位集体账户设立')
    await arrive(page, '单位集体账户设立')
    await press(agent, '开始办理')
    await arrive(page, '是哪个单位')
    await type('单位全称', UNIT)
    await type('统一社会信用代码', `${CODE.slice(0, 17)}${CODE.endsWith('0') ? '1' : '0'}`)
    await press(agent, '继续')
    await page.getByRole('alert').getByText('有 1 处需要更改').waitFor()
    await expectAccessible(page, 'a code that does not fit')
    await page.getByLabel('统一社会信用代码').fill(CODE)
    await press(agent, '继续')
    await arrive(page, '单位在哪里登记')
    await pickPlace(agent, '云省', '云帆市', '望湖区')
    await arrive(page, '单位现在的驻地')
    await press(agent, '继续')
    await arrive(page, '放在哪家机构')
    await expectAccessible(page, 'centres for a unit')
    await choose(agent, new RegExp(`^${CENTRE}`))
  })

  test('gives a fixed line, brings the papers and signs for the unit', async () => {
    await arrive(page, '怎样联系单位')
    await type('单位地址', '云帆市走查路 1 号')
    await type('单位电话', '1234567')
    await press(agent, '继续')
    await page.getByRole('alert').getByText('有 1 处需要更改').waitFor()
    await expectAccessible(page, 'a line without its area')
    await page.getByLabel('单位电话').fill('0000-1234567')
    await press(agent, '继续')
    await arrive(page, '证件和授权书')
    await bringPapers(agent, '执照.png', '授权书.png')
    await expectAccessible(page, 'papers of a unit')
    await press(agent, '继续')
    await arrive(page, '核对后签署')
    await seen(page, '0000-1234567').waitFor()
    await expectFitsPhone(page)
    await press(agent, '阅读并签署协议')
    await arrive(page, '签署委托存档协议（单位）')
    await agent.keys.press(page.getByRole('checkbox', { name: /我已读完委托存档协议/ }), 'Space')
    await expectAccessible(page, 'the agreement of a unit')
    await press(agent, '签署并提交')
    await arrive(page, '申请已提交')
    await press(agent, '查看进度')
    await seen(page, '核对中').waitFor()
  })

  test('a clerk sees the papers and opens the account', async () => {
    await decideInQueue(clerk, { title: '单位集体账户设立', name: '云经办' }, '同意开立')
    await becomes(agent, /^单位集体账户已经开立/)
    await keysOf(clerk.page).press(clerk.page.getByRole('link', { name: '集体账户', exact: true }))
    await clerk.page.getByRole('link', { name: UNIT }).press('Enter')
    await clerk.page.getByRole('heading', { level: 1, name: UNIT }).waitFor()
    await clerk.page.getByText('0000-1234567').waitFor()
    await clerk.page.getByRole('row', { name: /^云经办/ }).waitFor()
    await expectAccessible(clerk.page, 'the account of a unit at its centre')
    await expectFitsPhone(clerk.page)
  })

  test('the agent finds the unit among theirs', async () => {
    await press(agent, '看我经办的单位')
    await arrive(page, '我经办的单位')
    await expectAccessible(page, 'the units of an agent')
    await agent.keys.press(page.getByRole('link', { name: new RegExp(`^${UNIT}`) }))
    await arrive(page, UNIT)
    await seen(page, '还没有人员的档案在单位名下').waitFor()
    await expectAccessible(page, 'a unit of an agent')
    await expectFitsPhone(page)
    expect([agent.errors, clerk.errors]).toEqual([[], []])
  })
})

describe(`a file that stays where it is and comes under the account of a unit (${moves.join(' ')})`, () => {
  const who = townsperson(34)
  let person: Newcomer

  test('is asked for by its person, who shows that they work there', async () => {
    person = await comeVerified(browser, stack, { phone: freshPhone(13_900_000_950), ...who })
    await askToMove(person, CODE)
  })

  test('is decided by a clerk, and seen by the person and by the unit', async () => {
    await decideInQueue(clerk, { title: '内部调转', name: who.name }, '同意调转')
    await becomes(person, /^档案已经按新的方式存放/)
    await seen(person.page, new RegExp(`由${UNIT}委托存放`)).waitFor()
    expect(await person.page.locator('body').textContent()).not.toContain('S-change')
    await expectAccessible(person.page, 'a move that was made')
    await page.reload()
    await seen(page, /^.\*，在架保管$/).waitFor()
    await expectAccessible(page, 'a unit with a file')
    expect([person.errors, agent.errors, clerk.errors]).toEqual([[], [], []])
  })
})
