import { readFileSync } from 'node:fs'
import { demoIdNumber } from '@server/features/archives'
import { searchArchives } from '@shared/contract/archive-search'
import type { RouteOutput } from '@shared/contract/route'
import { reg } from '@shared/kernel/reg'
import { csvOf } from '@test/support/ledgers'
import { readPdfText } from '@test/support/poppler'
import { readTable, textsOf } from '@test/support/tables'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible, expectFitsPhone } from './support/accessible'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { headAtWork } from './support/head-at-work'
import { type Keys, keysOf } from './support/keys'
import { walkScan } from './support/scan-walk'
import { demoPassword } from './support/staff-sign-in'
import { seen, type Visitor, visit } from './support/visitor'

const shows = reg('N13', 'N15-secret', 'N16', 'N17', 'N20-2', 'N29-alter', 'N29-leak')
const stack = inject('stack')
const DESK = { viewport: { width: 1280, height: 900 } }
const id = (n: number): string => demoIdNumber(8_000 + n)

/** A ledger with a file without a shelf, one without a number, one person with two files, and one number of two people. */
const LEDGER = [
  `石径斜,${id(1)},ZD-1,,演示学院,2019.7.1`,
  '云帆舟,,ZD-2,3-21,演示学院,2019.7.1',
  `星河远,${id(3)},ZD-3,3-22,演示学院,2019.7.1`,
  `星河远,${id(3)},ZD-4,3-23,演示大学,2019.7.1`,
  `海之蓝,${id(5)},ZD-5,3-24,演示学院,2019.7.1`,
  `山之青,${id(5)},ZD-6,3-25,演示学院,2019.7.1`,
]

let browser: Browser
let archivist: Visitor
let page: Page
let keys: Keys

const titled = (at: Page, name: string | RegExp) => at.getByRole('heading', { level: 1, name }).waitFor()
const button = (name: string, at = page) => at.getByRole('button', { name, exact: true })
const link = (name: string, at = page) => at.getByRole('link', { name, exact: true })

/** Types a text into the one box; answers the numbers of what was found, once they stand on the page. */
async function find(text: string): Promise<string[]> {
  const box = page.getByLabel('查找档案')
  await page.keyboard.press('/')
  await box.fill(text)
  const [answer] = await Promise.all([
    page.waitForResponse(
      (one) => one.url().endsWith(searchArchives.path) && one.request().postDataJSON().q === text,
    ),
    box.press('Enter'),
  ])
  const { archives } = (await answer.json()) as RouteOutput<typeof searchArchives>
  const numbers = archives.map(({ archiveNo }) => archiveNo)
  await expect.poll(() => page.getByRole('rowheader').allTextContents()).toEqual(numbers)
  return numbers
}

/** From the search to the page of one file, by keyboard. */
async function openFile(text: string, title: string): Promise<void> {
  await keys.press(link('档案'))
  await titled(page, '档案')
  await find(text)
  await keys.press(link(title.split(' · ')[1] ?? ''))
  await titled(page, title)
}

/** Number and name as on a paper, in the open dialog. */
async function fillPaper(idNumber: string, name: string): Promise<void> {
  await page.getByRole('dialog').waitFor()
  await page.getByLabel('证件上的身份证号').fill(idNumber)
  await page.getByLabel('证件上的姓名').fill(name)
  await page.getByLabel('看到的纸质材料').selectOption('id-card')
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
  await titled(page, '待办')
})

afterAll(() => emptyBrowser(browser))

describe(`an archivist and the files of the centre, by keyboard (${shows.join(' ')})`, () => {
  test('brings a ledger in', async () => {
    const { name, bytes } = csvOf(LEDGER, '走查.csv')
    await keys.press(link('导入'))
    await titled(page, '台账导入')
    await page
      .getByLabel('台账文件')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })
    await keys.press(button('开始导入 6 行'))
    await seen(page, '已处理 6 / 6 行').waitFor()
  })

  test('finds a file by pinyin, initials, part of the name, number and ID number; is told of a text too short', async () => {
    await keys.press(link('档案'))
    await titled(page, '档案')
    await expectAccessible(page, 'the search before anything was asked')
    for (const text of ['shijingxie', 'shi jing xie', 'sjx', '石jx', '径斜', 'zd-1', id(1)])
      expect([text, await find(text)]).toEqual([text, ['ZD-1']])
    await page.route(`**${searchArchives.path}`, async (route) => {
      await page.waitForTimeout(1_000)
      await route.continue()
    })
    await page.getByLabel('查找档案').fill('山之青')
    await page.getByLabel('查找档案').press('Enter')
    expect(await find('海之蓝'), 'asked while the one before was looked for').toEqual(['ZD-5'])
    await page.unroute(`**${searchArchives.path}`)
    expect((await find('河远')).toSorted()).toEqual(['ZD-3', 'ZD-4'])
    await expectAccessible(page, 'files found')
    expect(await page.content()).not.toContain(id(3))
    expect(page.url()).toBe(`${stack.staff}/archives`)
    await page.getByLabel('查找档案').fill('石')
    await page.getByLabel('查找档案').press('Enter')
    await page.locator('.field__error').waitFor()
    await expectAccessible(page, 'a search too short')
    expect(await find('没有这个人')).toEqual([])
    await expectAccessible(page, 'nothing found')
  })

  test('opens the page of a file, and records that the bag stands on its shelf', async () => {
    await openFile('sjx', '石径斜 · ZD-1')
    await seen(page, '演示学院').waitFor()
    await expectAccessible(page, 'a file')
    await keys.press(button('档案上架'))
    await page.getByRole('dialog').waitFor()
    await keys.press(button('登记'))
    await page.getByText('请填写这一项。').first().waitFor()
    await expectAccessible(page, 'a movement without its shelf')
    await page.getByLabel('事由').selectOption('checked')
    await keys.type(page.getByLabel('架位'), '3-20')
    await keys.press(button('登记'))
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await seen(page, '在架保管').waitFor()
    await seen(page, '事由：新收档案清点核对无误').waitFor()
    await button('档案借出').waitFor()
  })

  test('lists a paper: a check that fails says how to mend it, the class number follows from the table', async () => {
    await keys.press(link('材料目录和档案体检'))
    await titled(page, '石径斜 · 材料目录')
    await expectAccessible(page, 'a file without papers')
    await keys.press(button('材料归档'))
    await page.getByRole('dialog').waitFor()
    await keys.type(page.getByLabel('材料名称'), '2019年度考核登记表')
    await keys.press(button('年度考核登记表'))
    await keys.type(page.getByLabel('形成时间'), '2019年12月')
    await keys.type(page.getByLabel('形成单位或送交人'), '演示一公司')
    await keys.press(button('逐项看过，全部符合'))
    await keys.press(page.getByRole('checkbox', { name: /文字清楚/ }), 'Space')
    await keys.press(button('核对并归档'))
    await seen(page, '暂不归档，请退回形成单位补正').waitFor()
    await expectAccessible(page, 'a paper that fails a check')
    await keys.press(page.getByRole('checkbox', { name: /文字清楚/ }), 'Space')
    await keys.press(button('核对并归档'))
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('rowheader', { name: '3-1' }).waitFor()
    await seen(page, /档案体检（\d+ 项）/).waitFor()
    await expectAccessible(page, 'a file with a paper')
    await expectFitsPhone(page)
    await keys.press(button('打印目录和标签'))
    await page.getByLabel('用途').selectOption('put-in-bag')
    const [file] = await Promise.all([page.waitForEvent('download'), keys.press(button('记录并生成'))])
    expect(await readPdfText(readFileSync(await file.path()))).toContain('2019年度考核登记表')
  })

  test('scans a paper, stubs one, corrects one; a second person agrees', () => walkScan(browser, stack, page))

  test('decides that two records are of one person; both stay', async () => {
    await keys.press(link('档案'))
    await keys.press(link('疑似重复'))
    await page.getByRole('rowheader', { name: 'ZD-3' }).waitFor()
    await expectAccessible(page, 'the desk of duplicates')
    await keys.press(link('ZD-3'))
    await titled(page, '星河远 · ZD-3')
    await expectAccessible(page, 'a file with a duplicate')
    await keys.press(link('并排比对'))
    await titled(page, '比对档案记录')
    await expectAccessible(page, 'two records side by side')
    await keys.choose(page.getByRole('radio', { name: /由 ZD-3 统一答复/ }))
    await keys.press(button('核定'))
    await titled(page, '星河远 · ZD-3')
    await seen(page, /星河远 · ZD-4/).waitFor()
    await page.getByRole('link', { name: '并排比对' }).waitFor({ state: 'hidden' })
    await openFile('zd-4', '星河远 · ZD-4')
    await seen(page, '同一档案的一部分').waitFor()
  })

  test('proposes to decide them anew; the head of the centre agrees, and they wait as before', async () => {
    await keys.press(link('再次比对'))
    await titled(page, '比对档案记录')
    await seen(page, /由这份记录统一答复/).waitFor()
    await page.getByLabel('哪里有误').selectOption('mistaken')
    await expectAccessible(page, 'a decision that was wrong')
    await keys.press(button('提出重新核定'))
    await titled(page, '星河远 · ZD-4')
    await seen(page, '待复核：重新核定').waitFor()
    await button('撤回').waitFor()
    expect(await button('复核确认').count()).toBe(0)
    await asHead('ZD-4', async (head, by) => {
      await seen(head, '原来的核定有误：选错了结果').waitFor()
      await by.press(button('复核确认', head))
      await seen(head, '复核同意，原核定不再有效，重新核定').waitFor()
    })
    await page.reload()
    await keys.press(link('并排比对'))
    await titled(page, '比对档案记录')
    await keys.choose(page.getByRole('radio', { name: /由 ZD-3 统一答复/ }))
    await keys.press(button('核定'))
    await titled(page, '星河远 · ZD-4')
    await seen(page, '同一档案的一部分').waitFor()
  })

  test('proposes the right number where two people have one; a second person has seen the paper too', async () => {
    await openFile('山之青', '山之青 · ZD-6')
    await keys.press(button('更正证件号码'))
    await fillPaper(id(6), '山之青')
    await expectAccessible(page, 'another number')
    await keys.press(button('登记'))
    await seen(page, '这个号码等待另一位工作人员对照纸质材料复核。').waitFor()
    expect(await button('已对照纸质材料，确认').count()).toBe(0)
    await expectAccessible(page, 'a number that waits')
    await confirmNumber('ZD-6', id(6))
    await page.reload()
    await titled(page, '山之青 · ZD-6')
    await seen(page, '复核确认证件号码').waitFor()
    await page.getByRole('link', { name: '并排比对' }).waitFor({ state: 'hidden' })
    expect(await findAgain(id(6))).toEqual(['ZD-6'])
  })

  test('matches a file without a number to its person', async () => {
    await keys.press(link('未匹配'))
    await keys.press(link('ZD-2'))
    await titled(page, '云帆舟 · ZD-2')
    await expectAccessible(page, 'a file of nobody yet')
    await keys.press(button('按纸质证件登记号码'))
    await fillPaper(id(2).slice(0, -1), '云帆舟')
    await keys.press(button('登记'))
    await page.getByRole('dialog').locator('.field__error').waitFor()
    await page.getByLabel('证件上的身份证号').fill(id(2))
    await keys.press(button('登记'))
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await seen(page, '按证件匹配到本人').waitFor()
    expect(await button('按纸质证件登记号码').count()).toBe(0)
    expect(await findAgain(id(2))).toEqual(['ZD-2'])
  })

  test('takes what was found out as a workbook, for a purpose', async () => {
    await findAgain('ZD-')
    await keys.press(button('导出'))
    await page.getByRole('dialog', { name: '导出名单' }).waitFor()
    await page.getByLabel('为了什么导出').selectOption('reporting')
    await expectAccessible(page, 'taking a list out')
    const [file] = await Promise.all([page.waitForEvent('download'), keys.press(button('记录并导出'))])
    const texts = textsOf((await readTable('a.xlsx', readFileSync(await file.path()))).rows)
    expect(texts[0]?.[0]).toContain('档案名单 · 用途：统计和上报 · 导出人：演示档案员')
    expect(texts.slice(2, -2).map(([no]) => no)).toEqual(['ZD-1', 'ZD-2', 'ZD-3', 'ZD-4', 'ZD-5', 'ZD-6'])
    expect(texts.flat().join(' ')).not.toContain(id(1))
    expect(archivist.errors).toEqual([])
  })
})

/** The same from any page. */
async function findAgain(text: string): Promise<string[]> {
  await keys.press(link('档案'))
  await titled(page, '档案')
  return find(text)
}

/** The head of the centre finds a file on the desk of what waits for a second person. */
async function asHead(no: string, settle: (head: Page, by: Keys) => Promise<void>): Promise<void> {
  const head = await headAtWork(browser, stack)
  const by = keysOf(head.page)
  await by.press(link('档案', head.page))
  await by.press(link('待复核', head.page))
  await by.press(link(no, head.page))
  await titled(head.page, new RegExp(no))
  await expectAccessible(head.page, `${no} for the second person`)
  await settle(head.page, by)
  expect(head.errors).toEqual([])
}

/** The head has seen the paper too. */
const confirmNumber = (no: string, idNumber: string): Promise<void> =>
  asHead(no, async (head, by) => {
    await by.press(button('显示完整号码', head))
    await by.choose(head.getByRole('radio', { name: '与档案材料或登记核对' }))
    await by.press(button('记录并显示', head))
    await seen(head, idNumber).waitFor()
    await by.press(button('已对照纸质材料，确认', head))
    await seen(head, '复核确认证件号码').waitFor()
  })
