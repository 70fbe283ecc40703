import { readHandInAddress } from '@shared/domain/forming-units/hand-in'
import { reg } from '@shared/kernel/reg'
import { csvOf, ledgerLine } from '@test/support/ledgers'
import { readPdfQr } from '@test/support/poppler'
import { readTable, textsOf } from '@test/support/tables'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { walkGraduates } from './support/graduates-walk'
import { handInOnline } from './support/hand-in-walk'
import { type Keys, keysOf } from './support/keys'
import { demoPassword } from './support/staff-sign-in'
import { type Visitor, visit } from './support/visitor'

const shows = reg('N17', 'J-size', 'N29-leak')
const stack = inject('stack')
const DESK = { viewport: { width: 1280, height: 900 } }

let browser: Browser
let archivist: Visitor
let page: Page
let keys: Keys

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const countOf = (label: string) => page.locator('.pairs > div', { hasText: label }).locator('dd').first()

/** Four people: one without a number, one whose number cannot be, one line of a column we know nothing of. */
const ledger = (() => {
  const lines = [ledgerLine(51), ledgerLine(52, { id: '' }), ledgerLine(53, { id: '110101199003070000' })]
  const { bytes, name } = csvOf(lines, '接收登记.csv')
  const text = Buffer.from(bytes).toString('utf8').split('\n')
  const body = text.map((line, at) => `${line},${at === 0 ? '我们自己的备注' : '甲'}`).join('\n')
  return { name, mimeType: 'text/csv', buffer: Buffer.from(body) }
})()

async function bring(): Promise<void> {
  await page.getByLabel('台账文件').setInputFiles(ledger)
  await page.getByRole('heading', { name: '核对各列' }).waitFor()
}

beforeAll(async () => {
  browser = await sharedBrowser()
  archivist = await visit(browser, stack.staff, DESK)
  page = archivist.page
  keys = keysOf(page)
  await page.goto('/')
  await keys.type(page.getByLabel('账号'), 'archivist')
  await keys.type(page.getByLabel('密码', { exact: true }), demoPassword('archivist'))
  await keys.press(button('登录'))
  await page.getByRole('link', { name: '导入', exact: true }).waitFor()
})

afterAll(() => emptyBrowser(browser))

describe(`the ledger of a centre is brought in (${shows.join(' ')})`, () => {
  test('a file that is no table is refused in words, and nothing is kept of it', async () => {
    await keys.press(page.getByRole('link', { name: '导入', exact: true }))
    await heading('台账导入')
    await expectAccessible(page, 'the import desk')
    const picture = Buffer.from('89504e470d0a1a0a0000000d', 'hex')
    await page
      .getByLabel('台账文件')
      .setInputFiles({ name: '台账.xlsx', mimeType: 'application/octet-stream', buffer: picture })
    await page.getByText('没有上传').waitFor()
    expect(await page.getByRole('link', { name: '台账.xlsx' }).count()).toBe(0)
  })

  test('its columns are matched by their titles; what is unknown is decided before it runs', async () => {
    await bring()
    await heading('接收登记.csv')
    const start = button(/^开始导入 3 行/)
    expect(await start.isDisabled()).toBe(true)
    await expectAccessible(page, 'the columns of a ledger')
    await page.getByLabel('“我们自己的备注”对应的项目').selectOption({ label: '不导入' })
    await keys.press(start)
    await page.getByRole('heading', { name: '进度' }).waitFor()
  })

  test('good rows are in, the bad one is said with its row, column, reason and remedy', async () => {
    await page.getByText('已处理 3 / 3 行').waitFor()
    await expect.poll(() => countOf('已登记').textContent()).toBe('2')
    expect(await countOf('其中没有身份证号').textContent()).toBe('1')
    expect(await countOf('未导入').textContent()).toBe('1')
    const bad = page.getByRole('region', { name: '未导入的行' }).locator('tbody tr')
    await bad.first().waitFor()
    expect(await bad.first().locator('th').textContent()).toBe('4')
    expect(await bad.first().locator('td').first().textContent()).toContain('公民身份号码')
    await expectAccessible(page, 'what became of a ledger')
  })

  test('the report goes out as a table, for a purpose, with the number masked', async () => {
    await keys.press(button('导出').first())
    await keys.press(button('记录并导出'))
    await page.getByText('请选择用途。').first().waitFor()
    await page.getByLabel('为了什么导出').selectOption({ label: '安排和交接工作' })
    await expectAccessible(page, 'taking a list out')
    const [download] = await Promise.all([page.waitForEvent('download'), keys.press(button('记录并导出'))])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const { rows } = await readTable(download.suggestedFilename(), Buffer.concat(chunks))
    const text = textsOf(rows).flat().join('\n')
    expect(text).toContain('安排和交接工作')
    expect(text).not.toContain('110101199003070000')
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  })

  test('brought again, nothing comes in twice', async () => {
    await keys.press(page.getByRole('link', { name: '返回台账导入' }))
    await heading('台账导入')
    await bring()
    await page.getByLabel('“我们自己的备注”对应的项目').selectOption({ label: '不导入' })
    await keys.press(button(/^开始导入 3 行/))
    await page.getByText('已处理 3 / 3 行').waitFor()
    await expect.poll(() => countOf('以前导入过').textContent()).toBe('2')
  })
})

test(`the list of a school is brought, and what has come stands beside it (${reg('grad', 'G25-batch').join(' ')})`, async () => {
  await walkGraduates(page)
  expect(archivist.errors).toEqual([])
})

describe(`the forming units of a centre (${reg('M31', 'N14').join(' ')})`, () => {
  test('a unit is entered, with the papers it usually forms', async () => {
    await keys.press(page.getByRole('link', { name: '形成单位', exact: true }))
    await heading('形成单位')
    await page.getByRole('row', { name: /临近到期/ }).waitFor()
    await keys.press(button('登记形成单位'))
    await keys.type(page.getByLabel('单位名称'), '演示一公司')
    await page.getByLabel('单位类别').selectOption({ label: '用人单位' })
    await keys.type(page.getByLabel('地址'), '云帆市演示路1号')
    await keys.press(button('登记'))
    await page.getByText('请填写这一项。').waitFor()
    await keys.type(page.getByLabel('电话'), '010-5555 0101')
    await expectAccessible(page, 'entering a forming unit')
    await keys.press(button('登记'))
    await page.getByText('云帆市演示路1号 · 010-5555 0101').waitFor()
  })

  test('a paper is waited for, stands red past its month, and is chased by a letter', async () => {
    await keys.press(button('登记待收材料'))
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('形成单位').selectOption({ label: '演示一公司' })
    await dialog.getByLabel('材料', { exact: true }).selectOption({ label: '劳动（聘用）合同' })
    await keys.type(dialog.getByLabel('档案编号'), 'TZ-51')
    await dialog.getByLabel('材料形成日期').fill('2025-12-01')
    await keys.press(button('登记'))
    const row = page.getByRole('row', { name: /TZ-51/ })
    await row.getByText(/^已逾期 \d+ 天$/).waitFor()
    await keys.press(button('制作催收函：演示一公司'))
    await keys.press(button('制作催收函'))
    await page.getByRole('link', { name: /^催收函〔\d{4}〕第1号$/ }).waitFor()
    await expectAccessible(page, 'the forming units')
  })

  test('the unit hands it in online, by what its letter bears, on a phone and without an account', async () => {
    const href = (await page.getByRole('link', { name: /^催收函/ }).getAttribute('href')) ?? ''
    const letter = await page.request.get(href, { timeout: 60_000 })
    const key = readHandInAddress(await readPdfQr(new Uint8Array(await letter.body())))
    const unit = await visit(browser, stack.citizen)
    await handInOnline(unit.page, `/t#${key?.no}.${key?.code}`)
    expect(unit.errors).toEqual([])
    await unit.context.close()
  })

  test('it is taken however late', async () => {
    const row = page.getByRole('row', { name: /TZ-51/ })
    await keys.press(row.getByRole('button', { name: /^已收到：/ }))
    await page.getByText('逾期不影响接收').last().waitFor()
    await keys.press(button('登记'))
    await row.waitFor({ state: 'detached' })
    await page.getByLabel('状态').selectOption({ label: '已收到' })
    await page.getByText(/收到，逾期 \d+ 天$/).waitFor()
    expect(archivist.errors).toEqual([])
  })
})
