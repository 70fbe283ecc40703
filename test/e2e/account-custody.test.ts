import { readFile } from 'node:fs/promises'
import { CURRENT_AGREEMENT } from '@shared/domain/agreements/register'
import { reg } from '@shared/kernel/reg'
import { readPdfText } from '@test/support/poppler'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { arrive, choose, pickPlace, press } from './support/answering'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { comeVerified, freshPhone, inventedId, type Newcomer } from './support/newcomer'
import { signInWithPassword } from './support/staff-sign-in'
import { seen, visit } from './support/visitor'

const shows = reg('N12-person', 'N12-agree', 'N4', 'N7-place', 'W6-all')
const stack = inject('stack')
const NAME = '云开户'
const CENTRE = '云帆市人才服务中心（演示）'

let browser: Browser
let person: Newcomer
let page: Page
let caseNo = ''

beforeAll(async () => {
  browser = await sharedBrowser()
  const who = { phone: freshPhone(13_900_000_700), name: NAME, idNumber: inventedId(1984) }
  person = await comeVerified(browser, stack, who)
  page = person.page
})

afterAll(() => emptyBrowser(browser))

describe(`opening a personal account, by keyboard (${shows.join(' ')})`, () => {
  test('whose file is managed elsewhere is told by whom, and may choose again', async () => {
    await page.goto('/apply/start/index?item=personal-account')
    await seen(page, '符合条件的当场办好').waitFor()
    await expectAccessible(page, 'start of an account')
    await press(person, '开始办理')
    await arrive(page, '您现在的情况')
    await press(person, '继续')
    await page.getByRole('alert').getByText('有 1 处需要更改').waitFor()
    await expectAccessible(page, 'situation with an error')
    await choose(person, /^现役军人/)
    await arrive(page, '您的档案现在由部队管理')
    await expectAccessible(page, 'out of scope')
    await press(person, '重新选择我的情况')
    await arrive(page, '您现在的情况')
  })

  test('goes by plain questions to the centres that take the file, each with its reason', async () => {
    await choose(person, /^毕业了/)
    await arrive(page, '毕业于哪类学校')
    await choose(person, /^大学/)
    await arrive(page, '户籍在哪里')
    await seen(page, '云省（演示）').waitFor()
    await expectAccessible(page, 'household')
    await pickPlace(person, '云省', '云帆市', '望湖区')
    await arrive(page, '在哪里工作')
    await seen(page, '云省（演示）').waitFor()
    await press(person, '继续')
    await arrive(page, '放在哪家机构')
    await seen(page, '户籍所在地的机构可以保管您的档案').waitFor()
    await expectAccessible(page, 'choice of the centre')
    await choose(person, new RegExp(`^${CENTRE}`))
    await arrive(page, '核对后签署')
  })

  test('keeps the answers over a reload; another place asks for the centre anew', async () => {
    await page.reload()
    await seen(page, CENTRE).waitFor()
    await seen(page, '毕业了，还没有就业').waitFor()
    await expectAccessible(page, 'all answers before signing')
    await person.keys.press(page.getByRole('link', { name: '更改户籍所在地' }))
    await arrive(page, '户籍在哪里')
    await press(person, '重新选择')
    await pickPlace(person, '云省', '云帆市', '听松区')
    await arrive(page, '在哪里工作')
    await press(person, '继续')
    await arrive(page, '放在哪家机构')
    await seen(page, '户籍所在地的机构可以保管您的档案').waitFor()
    expect(
      await page
        .getByRole('radio', { name: new RegExp(`^${CENTRE}`) })
        .last()
        .isChecked(),
    ).toBe(false)
    await choose(person, new RegExp(`^${CENTRE}`))
    await arrive(page, '核对后签署')
  })

  test('is signed by an explicit yes to the whole text, and opens at once', async () => {
    await press(person, '阅读并签署协议')
    await arrive(page, '签署委托存档协议')
    await seen(page, '上述服务全部免费').waitFor()
    await press(person, '签署并提交')
    await page.getByRole('alert').getByText('有 1 处需要更改').waitFor()
    await expectAccessible(page, 'agreement without a yes')
    await person.keys.press(page.getByRole('checkbox', { name: /我已读完委托存档协议/ }), 'Space')
    await press(person, '签署并提交')
    await arrive(page, '申请已提交')
    await seen(page, '已开立').waitFor()
    await expectAccessible(page, 'account opened')
    await press(person, '查看进度')
    await arrive(page, '个人账户设立')
    await expectAccessible(page, 'progress of the account')
    await press(person, '查看我的存档账户')
  })

  test('stands among my papers with the PDF that was signed; no number before the file has come', async () => {
    await page.goto('/pages/me/index')
    await person.keys.press(page.getByRole('link', { name: /^我的存档账户/ }))
    await arrive(page, '我的存档账户')
    await seen(page, '档案还没有到').waitFor()
    await seen(page, `${CURRENT_AGREEMENT.version} 版`).waitFor()
    expect(await page.getByText('档案编号', { exact: true }).count()).toBe(0)
    await expectAccessible(page, 'my account')
    const downloading = page.waitForEvent('download')
    await press(person, '打开协议')
    const text = await readPdfText(await readFile(await (await downloading).path()))
    for (const words of ['委托存档协议', '不收取任何费用', NAME, CENTRE, CURRENT_AGREEMENT.sha256])
      expect(text).toContain(words)
    caseNo = /协议编号：(\d{8}-\d{8})/.exec(text)?.[1] ?? ''
    expect(caseNo).not.toBe('')
  })

  test('tells the tracker where the file is to be sent, and offers no second account', async () => {
    await page.goto('/custody/tracker/index')
    await seen(page, '寄到这里').waitFor()
    await seen(page, CENTRE).waitFor()
    await page.getByRole('link', { name: /^我的存档账户/ }).waitFor()
    expect(await page.getByRole('link', { name: /^先开个人账户/ }).count()).toBe(0)
    await expectAccessible(page, 'tracker with an account')
    expect(person.errors).toEqual([])
  })

  test('is in the list of its centre, which staff narrow by number, kind and version', async () => {
    const clerk = await visit(browser, stack.staff, { viewport: { width: 1280, height: 900 } })
    await signInWithPassword(clerk.page, 'clerk')
    await clerk.page.getByRole('link', { name: '个人账户', exact: true }).click()
    await clerk.page.getByRole('heading', { level: 1, name: '个人账户' }).waitFor()
    const row = clerk.page.getByRole('row', { name: new RegExp(caseNo) })
    await row.getByText(NAME).waitFor()
    await row.getByText('档案未到').waitFor()
    await expectAccessible(clerk.page, 'list of accounts')
    const search = clerk.page.getByRole('button', { name: '查找', exact: true })
    await clerk.page.getByLabel('人员类别').selectOption('abroad')
    await search.click()
    await clerk.page.getByText('没有符合条件的账户').waitFor()
    await clerk.page.getByLabel('人员类别').selectOption('graduate')
    await clerk.page.getByLabel('协议版本').selectOption(CURRENT_AGREEMENT.version)
    await clerk.page.getByLabel('协议编号').fill(caseNo)
    await search.click()
    await row.getByText(NAME).waitFor()
    await clerk.page.getByLabel('协议编号').fill('12')
    await search.click()
    await clerk.page.getByText('办件编号是 16 位数字').first().waitFor()
    await expectAccessible(clerk.page, 'list of accounts with an error')
    expect(clerk.errors).toEqual([])
  })
})
