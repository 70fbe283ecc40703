import { reg } from '@shared/kernel/reg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { keysOf } from './support/keys'
import { comeVerified, freshPhone, type Newcomer } from './support/newcomer'
import { fillApplication } from './support/sign-in'
import { demoCode, demoPassword, signInWithCode } from './support/staff-sign-in'
import { townsperson } from './support/townsperson'
import { seen, type Visitor, visit } from './support/visitor'

const shows = reg('N23', 'N29-false', 'N29-rules')
const stack = inject('stack')
const DESK = { viewport: { width: 1280, height: 900 } }
/** In the words of the issue: what was revoked is known to everybody within a minute. */
const KNOWN_WITHIN_MS = 60_000
const OPEN_MS = 30_000

interface Own {
  caseId: string
  no: string
  standing: string
  verifyUrl: string
}

let browser: Browser
let person: Newcomer
let clerk: Page
let reviewer: Page
let stranger: Visitor
let first: Own
let second: Own

const titled = (at: Page, name: string | RegExp) => at.getByRole('heading', { level: 1, name }).waitFor()
const press = (at: Page, name: string) => keysOf(at).press(at.getByRole('button', { name, exact: true }))
const follow = (at: Page, name: string) => keysOf(at).press(at.getByRole('link', { name, exact: true }))

async function signedInAs(username: string): Promise<Page> {
  const { page } = await visit(browser, stack.staff, DESK)
  await page.goto('/')
  const login = { username, password: demoPassword(username) }
  if (username === 'clerk') {
    await keysOf(page).type(page.getByLabel('账号'), username)
    await keysOf(page).type(page.getByLabel('密码', { exact: true }), login.password)
    await press(page, '登录')
  } else await signInWithCode(page, login, () => demoCode(stack.phones, username))
  await titled(page, '待办')
  return page
}

async function ownCertificates(): Promise<Own[]> {
  const answer = await person.page.request.get('/api/me/certificates')
  return ((await answer.json()) as { certificates: Own[] }).certificates
}

/** What anybody reads who scans the code of a certificate. */
async function scan({ verifyUrl }: Own, word: string): Promise<void> {
  await stranger.page.goto(new URL(verifyUrl).pathname)
  await seen(stranger.page, word).waitFor()
}

/** From the list of issued numbers to the one with this number. */
async function findByNumber(at: Page, no: string): Promise<void> {
  await follow(at, '证明')
  await titled(at, '证明')
  await at.getByRole('table', { name: '已出具的证明' }).waitFor()
  await keysOf(at).type(at.getByLabel('编号'), no)
  await press(at, '查找')
  const numbers = at.getByRole('table', { name: '已出具的证明' }).getByRole('rowheader')
  await expect.poll(() => numbers.allTextContents()).toEqual([no])
}

beforeAll(async () => {
  browser = await sharedBrowser()
  person = await comeVerified(browser, stack, { phone: freshPhone(13_900_000_850), ...townsperson(25) })
  stranger = await visit(browser, stack.citizen)
  clerk = await signedInAs('clerk')
  reviewer = await signedInAs('reviewer')
})

afterAll(() => emptyBrowser(browser))

describe(`a certificate that was issued in error (${shows.join(' ')})`, () => {
  test('comes to its person at once', async () => {
    await fillApplication(person.page, '升学、留学')
    await press(person.page, '提交申请')
    await expect.poll(async () => (await ownCertificates()).length, { timeout: OPEN_MS }).toBe(1)
    first = (await ownCertificates())[0]!
    await scan(first, '真实有效')
  })

  test('is found by its number, and its revocation proposed for a listed reason', async () => {
    await findByNumber(clerk, first.no)
    await expectAccessible(clerk, 'issued numbers')
    await follow(clerk, first.no)
    await titled(clerk, first.no)
    await expectAccessible(clerk, 'a certificate')
    await press(clerk, '撤销证明')
    await clerk.getByRole('dialog', { name: '撤销证明' }).waitFor()
    await press(clerk, '提出，交同事复核')
    await seen(clerk, '请选择一项。').waitFor()
    await expectAccessible(clerk, 'proposing a revocation, no reason yet')
    await clerk.getByLabel('理由').selectOption({ label: '出具有误' })
    await keysOf(clerk).press(
      clerk.getByRole('checkbox', { name: /^撤销后按档案现在的记载重新出具/ }),
      'Space',
    )
    await press(clerk, '提出，交同事复核')
    await seen(clerk, '有效，撤销待复核').waitFor()
    expect(await clerk.getByRole('button', { name: '复核确认' }).count()).toBe(0)
    await expectAccessible(clerk, 'a certificate with a proposal of one’s own')
    await scan(first, '真实有效')
  })

  test('is revoked by a second person, and whoever scans it reads that, when and why', async () => {
    await follow(reviewer, '证明')
    const waiting = reviewer.getByRole('table', { name: '撤销待复核的证明' })
    await keysOf(reviewer).press(waiting.getByRole('link', { name: first.no }))
    await titled(reviewer, first.no)
    await expectAccessible(reviewer, 'a certificate with a proposal')
    await press(reviewer, '复核确认')
    await expectAccessible(reviewer, 'confirming a revocation')
    const confirmedAt = Date.now()
    await press(reviewer, '确认撤销')
    await seen(reviewer, '已撤销').waitFor()
    await scan(first, '撤销理由')
    expect(Date.now() - confirmedAt).toBeLessThan(KNOWN_WITHIN_MS)
    await seen(stranger.page, '出具有误').waitFor()
    expect(await seen(stranger.page, '真实有效').count()).toBe(0)
    await expectAccessible(stranger.page, 'a revoked certificate, to a stranger')
  })

  test('is followed by another in its place, and the person has both before them', async () => {
    await expect.poll(async () => (await ownCertificates()).length, { timeout: OPEN_MS }).toBe(2)
    second = (await ownCertificates()).find(({ no }) => no !== first.no)!
    await scan(second, '真实有效')
    await seen(stranger.page, `${first.no}（已撤销）`).waitFor()
    await scan(first, '的新证明代替，请向出示人要新的一份')
    const { page } = person
    await page.goto('/certificate/mine/index')
    await seen(page, second.no).waitFor()
    await seen(page, /撤销，理由：出具有误。已由编号 .* 的新证明代替/).waitFor()
    await expectAccessible(page, 'my certificates, one of them revoked')
  })
})

describe('a decision to issue that was wrong', () => {
  test('is taken up by one and confirmed by another, and its certificate no longer holds', async () => {
    await clerk.goto(`/cases/${first.caseId}`)
    await titled(clerk, /^存档证明/)
    await keysOf(clerk).press(clerk.locator('summary', { hasText: '发现这个决定有误' }))
    await clerk.keyboard.press('e')
    await keysOf(clerk).choose(clerk.getByRole('radio', { name: /没有按规定的程序办理/ }))
    await press(clerk, '提请更正')
    await press(clerk, '确认提请更正')
    await seen(clerk, '更正复核中（已出具）').waitFor()
    await scan(second, '真实有效')
    await reviewer.goto(`/cases/${first.caseId}`)
    await titled(reviewer, /^存档证明/)
    await expectAccessible(reviewer, 'the correction of an issued certificate')
    await reviewer.keyboard.press('c')
    await press(reviewer, '确认更正')
    const asked = reviewer.getByRole('dialog', { name: '确认更正' })
    await asked.getByText('已出具的证明会随即撤销').waitFor()
    await expectAccessible(reviewer, 'confirming a correction')
    await keysOf(reviewer).press(asked.getByRole('button', { name: '确认更正' }))
    await seen(reviewer, '核对中').waitFor()
    const stands = async () => (await ownCertificates()).map(({ standing }) => standing)
    await expect.poll(stands, { timeout: OPEN_MS }).toEqual(['revoked', 'revoked'])
    await scan(second, '原办理决定已更正')
    expect([...stranger.errors, ...person.errors]).toEqual([])
  })
})
