import { reg } from '@shared/kernel/reg'
import { directoryLine, directoryOf } from '@test/support/directories'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { type Keys, keysOf } from './support/keys'
import { demoCode, demoPassword, signInWithCode } from './support/staff-sign-in'
import { seen, type Visitor, visit } from './support/visitor'

const shows = reg('N26', 'N6', 'N5', 'N7-place')
const stack = inject('stack')
const DESK = { viewport: { width: 1280, height: 900 } }

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => emptyBrowser(browser))

const button = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .filter({ visible: true })
    .first()
const link = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).filter({ visible: true }).first()

describe(`somebody looks for an institution (${shows.join(' ')})`, () => {
  let somebody: Visitor
  beforeAll(async () => {
    somebody = await visit(browser, stack.citizen)
  })

  test('by the place, step by step, and then by part of the name', async () => {
    const { page } = somebody
    await page.goto('/help/centres/index')
    const keys = keysOf(page)
    await keys.press(button(page, /^地区：全国/))
    for (const name of ['云省（演示）', '云帆市（演示）', '望湖区（演示）'])
      await keys.press(button(page, name))
    await button(page, /^地区：云省（演示） 云帆市（演示） 望湖区（演示）/).waitFor()
    await seen(page, '云省云帆市望湖区公共就业和人才服务中心（演示）').waitFor()
    await expectAccessible(page, 'the directory of a district')
    await keys.type(page.getByLabel('机构名称、地址或电话'), '没有这样的机构')
    await seen(page, '没有找到机构').waitFor()
    await page.getByLabel('机构名称、地址或电话').fill('望湖区公共')
    await seen(page, '1 个机构').waitFor()
  })

  test('sees whether it may keep files, how to reach it, and opens a guide for it', async () => {
    const { page, errors } = somebody
    await seen(page, '看服务和指南').click()
    await page
      .getByRole('heading', { level: 1, name: '云省云帆市望湖区公共就业和人才服务中心（演示）' })
      .filter({ visible: true })
      .waitFor()
    await seen(page, '可办理').waitFor()
    await seen(page, '窗口电话').waitFor()
    await seen(page, '在这里能办的事').waitFor()
    await expectAccessible(page, 'an institution')
    await seen(page, '存档证明').click()
    await seen(page, '下载可打印的一页指南').waitFor()
    await seen(page, '换一个机构').waitFor()
    expect(errors).toEqual([])
  })
})

describe('an administrator keeps the directory, by keyboard', () => {
  let admin: Visitor
  let page: Page
  let keys: Keys
  beforeAll(async () => {
    admin = await visit(browser, stack.staff, DESK)
    page = admin.page
    keys = keysOf(page)
    await page.goto('/')
    const who = { username: 'admin', password: demoPassword('admin') }
    await signInWithCode(page, who, () => demoCode(stack.phones, 'admin'))
    await page.getByRole('heading', { level: 1, name: '工作人员', exact: true }).waitFor()
  })
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

  test('imports a small directory: the good row comes in, the bad one is told with its remedy', async () => {
    await keys.press(link(page, '机构'))
    await heading('机构')
    await page.getByRole('rowheader', { name: '云帆市人才服务中心（演示）' }).waitFor()
    await expectAccessible(page, 'the tree of centres')
    await keys.press(link(page, '导入机构目录'))
    await heading('导入机构目录')
    const { name, bytes } = directoryOf([directoryLine(1), directoryLine(2, { region: '560177' })])
    await page.getByLabel('机构目录文件').setInputFiles({ name, mimeType: 'text/csv', buffer: bytes })
    const bad = page.getByRole('region', { name: '不能导入的行', exact: true })
    await bad.getByRole('cell', { name: /可能已经撤并/ }).waitFor()
    expect(await bad.getByRole('cell', { name: /请改为机构所在地现行的代码/ }).count()).toBe(1)
    expect(await page.getByLabel('“机构全称”对应的项目').inputValue()).toBe('name')
    await expectAccessible(page, 'a directory before it is entered')
    await keys.choose(page.getByRole('radio', { name: /^都是县级以上/ }))
    await keys.press(button(page, '导入 1 个机构'))
    await page.getByText('印章文字先取机构全称').waitFor()
    await expectAccessible(page, 'a directory that was entered')
  })

  test('opens the institution, and renews what is entered of it', async () => {
    await keys.press(link(page, '看机构'))
    await heading('机构')
    await keys.type(page.getByLabel('查找'), '听松区就业服务所1部')
    await keys.press(link(page, '云帆市听松区就业服务所1部（演示）'))
    await heading('云帆市听松区就业服务所1部（演示）')
    await page.getByText('目录导入：机构目录.csv').waitFor()
    await expectAccessible(page, 'an institution of the staff')
    await keys.press(button(page, '变更'))
    const hours = page.getByLabel('服务时间')
    await hours.waitFor()
    await expectAccessible(page, 'changing an institution')
    await keys.press(button(page, '保存'))
    await page.getByRole('alert').waitFor()
    await hours.fill('周一至周五 9:00–17:00（演示）')
    await page.getByLabel('原因').fill('补填服务时间')
    await keys.press(button(page, '保存'))
    await page.getByText('变更服务时间').waitFor()
  })

  test('enters a version of the local table, which waits for another person', async () => {
    await keys.press(link(page, '当地规定'))
    await heading('当地规定')
    await expectAccessible(page, 'local tables')
    await page.getByLabel('自哪一天起执行').fill('2099-01-01')
    await page.getByLabel('所依据的文件').fill('演示人社发〔2026〕3号')
    await page.getByLabel('增加一项').selectOption('promise.custody-certificate')
    await page.getByLabel('工作日', { exact: true }).fill('4')
    await page.getByLabel('原文句子').fill('存档证明四个工作日办结。')
    await page.getByLabel('原因').fill('按新文件执行')
    await expectAccessible(page, 'entering a version')
    await keys.press(button(page, '提交，交同事确认'))
    await page.getByText('待确认').first().waitFor()
    await page.getByText('须由本地区另一位').waitFor()
    await expectAccessible(page, 'a version that waits')
  })

  test('another person sends a version back with a reason, and confirms the next one', async () => {
    const second = await visit(browser, stack.staff, DESK)
    const other = keysOf(second.page)
    await second.page.goto('/')
    const who = { username: 'supervisor', password: demoPassword('supervisor') }
    await signInWithCode(second.page, who, () => demoCode(stack.phones, 'supervisor'))
    await second.page.getByRole('heading', { level: 1, name: '待办' }).waitFor()
    await other.press(link(second.page, '当地规定'))
    await second.page.getByText('待确认').first().waitFor()
    const decide = async (decision: string, reason: string) => {
      await other.press(button(second.page, decision))
      const dialog = second.page.getByRole('dialog')
      await expectAccessible(second.page, `a version, ${decision}`)
      await other.press(dialog.getByRole('button', { name: decision, exact: true }))
      await dialog.getByRole('alert').first().waitFor()
      await dialog.getByLabel('原因').fill(reason)
      await other.press(dialog.getByRole('button', { name: decision, exact: true }))
      await dialog.waitFor({ state: 'hidden' })
    }
    await decide('退回', '文号与文件不一致')
    await second.page.getByText('已退回', { exact: true }).first().waitFor()
    await page.getByLabel('自哪一天起执行').fill('2099-01-01')
    await page.getByLabel('所依据的文件').fill('演示人社发〔2026〕4号')
    // What was entered before is still there: nobody types a table twice.
    expect(await page.getByLabel('工作日', { exact: true }).inputValue()).toBe('4')
    await page.getByLabel('原因').fill('更正文号')
    await keys.press(button(page, '提交，交同事确认'))
    await page.getByText('待确认', { exact: true }).first().waitFor()
    await second.page.reload()
    await decide('确认生效', '已与文件逐项核对')
    await second.page.getByText('未到执行日').first().waitFor()
    expect([...admin.errors, ...second.errors]).toEqual([])
  })
})
