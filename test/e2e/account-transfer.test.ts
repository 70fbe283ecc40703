import { CURRENT_APPLICATION } from '@shared/domain/transfer/application-text'
import { reg } from '@shared/kernel/reg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible, expectFitsPhone } from './support/accessible'
import { applyForTransfer } from './support/apply-walk'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { type Keys, keysOf } from './support/keys'
import { comeVerified, freshPhone, inventedId, type Newcomer } from './support/newcomer'
import { answerOutside } from './support/outside-walk'
import { answerSearch } from './support/search-walk'
import { signInWithPassword } from './support/staff-sign-in'
import { townsperson } from './support/townsperson'
import { afterArrival, nudgeLate, shareProgress, signPromise } from './support/tracker-walk'
import { seen, type Visitor, visit } from './support/visitor'

const shows = reg('N20-1', 'N20-2', 'N20-3', 'N20-4', 'N20-5', 'W7-status')
const stack = inject('stack')
const DESK = { viewport: { width: 1280, height: 900 } }
const FORM = {
  ...{ situation: 'flexible', household: '560200 星海市', centre: 'demo-centre-2 星海' },
  application: CURRENT_APPLICATION.version,
}
const NUMBER = 'EA 590 123 CN'
/** The same as a scanner reads it. */
const SCANNED = 'ea590123cn'

let browser: Browser
let person: Newcomer
let home: Visitor
let away: Visitor
let id = ''

beforeAll(async () => {
  browser = await sharedBrowser()
  person = await comeVerified(browser, stack, { phone: freshPhone(13_900_000_790), ...townsperson(38) })
  ;[home, away] = await Promise.all([visit(browser, stack.staff, DESK), visit(browser, stack.staff, DESK)])
  await signInWithPassword(home.page, 'clerk')
  await signInWithPassword(away.page, 'xinghai')
})
afterAll(() => emptyBrowser(browser))

/** The decision of a case: chosen, answered and confirmed by keyboard. */
async function decide(page: Page, keys: Keys, label: string, answer: () => Promise<void>): Promise<void> {
  await keys.choose(page.getByRole('radio', { name: label, exact: true }))
  await answer()
  await keys.press(page.getByRole('button', { name: label, exact: true }))
  await keys.press(page.getByRole('button', { name: `确认${label}`, exact: true }))
}

/** Presses of keys that something takes, told by the page itself. */
async function countKeys(page: Page, deed: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const counted = window as unknown as { pressed: number; isCounted?: true }
    counted.pressed = 0
    if (!counted.isCounted) addEventListener('keydown', () => (counted.pressed += 1), true)
    counted.isCounted = true
  })
  await deed()
  return page.evaluate(() => (window as unknown as { pressed: number }).pressed)
}

/** A command is chosen already: its radios by Space, from one to the next by Tab, submitted and confirmed by Enter. */
async function takeIn(page: Page): Promise<void> {
  const keys = keysOf(page)
  await keys.type(page.getByLabel('包裹到了：扫描或输入编号'), SCANNED)
  await page.keyboard.press('Enter')
  await page.getByText(townsperson(38).name).first().waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
    .toBe('samePerson')
  for (const name of ['通知单上的姓名与申请人一致', '收件单位是本机构', '密封情况'])
    await keys.choose(page.getByRole('group', { name }).getByRole('radio').first())
  await keys.press(page.getByRole('button', { name: '签收包裹', exact: true }))
  await keys.press(page.getByRole('button', { name: '确认签收包裹', exact: true }))
  await seen(page, '已到，正在清点').waitFor()
}

/** The bag beside its list: all is there but the proof of education. */
async function unpack(page: Page): Promise<void> {
  const keys = keysOf(page)
  const agrees = page.getByRole('group', { name: '材料与目录清单一致' }).getByRole('radio', { name: '是' })
  await agrees.waitFor()
  await keys.choose(agrees)
  const proofs = await page.getByRole('group', { name: /^能证明/ }).all()
  for (const proof of proofs) {
    const isThere = (await proof.getByText(/^能证明学历/).count()) === 0
    await keys.choose(proof.getByRole('radio', { name: isThere ? '有' : '没有', exact: true }))
  }
  await keys.press(page.getByRole('button', { name: '清点完毕', exact: true }))
  await keys.press(page.getByRole('button', { name: '确认清点完毕', exact: true }))
}

const onDesk = (page: Page, step: string) => page.goto(`/transfers?step=${step}`)
/** Opens the one row of a desk that is this person's. */
async function openRow(page: Page, step: string): Promise<void> {
  await onDesk(page, step)
  const row = page.getByRole('row').filter({ hasText: townsperson(38).name })
  await row.getByRole('link').press('Enter')
  await page.getByRole('heading', { level: 1, name: /^档案转/ }).waitFor()
}

describe(`a file goes from one centre to the other (${shows.join(' ')})`, () => {
  test('the person applies and signs once, and sees whose turn it is, by when, and how to reach them', async () => {
    const { page } = person
    id = await applyForTransfer(person)
    await page.goto(`/case/progress/index?id=${id}`)
    await seen(page, /签署了转档申请/).waitFor()
    await seen(page, '档案到哪了').waitFor()
    await seen(page, '档案还在云帆市人才服务中心（演示）。').waitFor()
    await seen(page, '等云帆市人才服务中心（演示）办理').waitFor()
    await seen(page, /应当在这一天以前寄出/).waitFor()
    await expectAccessible(page, 'journey, with the holder')
    await nudgeLate(page)
  })

  test('the holder reviews it, is held to the lawful ways, and posts it with its number', async () => {
    const { page } = home
    const keys = keysOf(page)
    await onDesk(page, 'out-review')
    await page.getByRole('row').filter({ hasText: '星海市人才服务中心（演示）' }).first().waitFor()
    await expectAccessible(page, 'desk, to review')
    await openRow(page, 'out-review')
    await decide(page, keys, '审核通过', async () => {
      await page
        .getByLabel('档案记载曾属于')
        .selectOption({ label: '档案中没有以上记载' })
        .catch(async () => {
          await page.getByRole('radio', { name: '档案中没有以上记载' }).check()
        })
    })
    await seen(page, '正在包封').waitFor()
    await openRow(page, 'out-seal')
    await expectAccessible(page, 'case, to seal')
    await decide(page, keys, '登记包封', async () => {
      await page.getByLabel('目录清单所列材料份数').fill('23')
      await page.getByLabel('材料总页数').fill('80')
      await page.getByLabel(/^份数或页数与系统目录不同的原因/).fill('示例目录未编全')
      await page.getByRole('radio', { name: /^已严密包封/ }).check()
      await page.getByLabel('监封人姓名').fill('李示例')
    })
    await seen(page, '已包封，待寄出').waitFor()
    await openRow(page, 'out-post')
    await decide(page, keys, '寄出', async () => {
      await page.getByRole('radio', { name: '邮政特快专递（EMS）等给据邮件' }).check()
      await page.getByLabel('机要号或邮件号').fill(NUMBER)
    })
    // Until the worker has written it down, the bag is on no desk.
    await expect
      .poll(
        async () => {
          await onDesk(page, 'out-receipts')
          const row = page.getByRole('row').filter({ hasText: NUMBER })
          return row.waitFor({ timeout: 2_000 }).then(
            () => true,
            () => false,
          )
        },
        { timeout: 30_000 },
      )
      .toBe(true)
    expect(home.errors).toEqual([])
  })

  test('the person sees it on its way, with the number', async () => {
    const { page } = person
    await page.reload()
    await seen(page, /^档案在寄往星海市人才服务中心（演示）的路上/).waitFor()
    await seen(page, new RegExp(NUMBER)).waitFor()
    await expectAccessible(page, 'journey, on its way')
    await shareProgress(browser, page, townsperson(38).name)
  })

  test('whoever gets the package types its number and takes it in with few keys, and no other hand', async () => {
    const { page } = away
    await onDesk(page, 'in-coming')
    await page.getByRole('row').filter({ hasText: NUMBER }).waitFor()
    await expectAccessible(page, 'desk, coming')
    await expectFitsPhone(page)
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('/')
    await page.keyboard.type('EA000')
    await page.keyboard.press('Enter')
    await page
      .getByRole('alert')
      .getByText(/没有等着这个编号的办件/)
      .waitFor()
    const arrival = await countKeys(page, () => takeIn(page))
    // A scanner types the number; the rest are keys of a hand. At a second for each it is done in half a minute.
    expect(arrival).toBeLessThanOrEqual(SCANNED.length + 25)
    await expectAccessible(page, 'desk, a package that was taken in')
    const contents = await countKeys(page, () => unpack(page))
    expect(contents).toBeLessThanOrEqual(45)
    await seen(page, '缺关键材料，已告知').waitFor()
    expect(away.errors).toEqual([])
  })

  test('the person reads what is missing, and signs that they bring it', async () => {
    await signPromise(person.page)
  })

  test('both sides and the person see that it is there', async () => {
    await afterArrival(person.page)
    await away.page.goto('/archives/desk?show=unshelved')
    const waits = away.page.getByRole('row').filter({ hasText: townsperson(38).name })
    await waits.getByText(/^剩 \d+ 个工作日$/).waitFor()
    await expectAccessible(away.page, 'desk, files to be arranged')
    await onDesk(home.page, 'out-receipts')
    await home.page.getByText('没有待回执的档案').or(home.page.getByRole('table')).first().waitFor()
    expect(await home.page.getByRole('row').filter({ hasText: NUMBER }).count()).toBe(0)
    expect(person.errors).toEqual([])
  })
})

describe(`a file that lies outside, or nobody knows where (${reg('N20-4', 'grad', 'W6-all').join(' ')})`, () => {
  const stranger = (year: number) =>
    comeVerified(browser, stack, {
      ...{ phone: freshPhone(13_900_000_790), name: '云外来', idNumber: inventedId(year) },
    })

  test('the unit that has it answers its letter without an account', async () => {
    await answerOutside(browser, await stranger(1971), FORM)
  })

  test('a centre that is asked in a search looks and answers', async () => {
    await answerSearch(home, away, await stranger(1972))
    expect([home.errors, away.errors]).toEqual([[], []])
  })
})
