import { readFile } from 'node:fs/promises'
import { reg } from '@shared/kernel/reg'
import { readPdfText } from '@test/support/poppler'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { arrive, press } from './support/answering'
import { emptyBrowser, sharedBrowser } from './support/browser'
import { comeVerified, freshPhone, inventedId, meet, type Newcomer } from './support/newcomer'
import { fillApplication } from './support/sign-in'
import { seen } from './support/visitor'

const shows = reg('N26', 'N8', 'W6-all', 'G31-way')
const stack = inject('stack')

let browser: Browser
let stranger: Newcomer
let page: Page

beforeAll(async () => {
  browser = await sharedBrowser()
  stranger = await meet(browser, stack, freshPhone(13_900_000_800))
  page = stranger.page
})
afterAll(() => emptyBrowser(browser))

async function download(name: string): Promise<string> {
  const downloading = page.waitForEvent('download')
  await press(stranger, name)
  return readPdfText(await readFile(await (await downloading).path()))
}

describe(`guides, without an account and by keyboard (${shows.join(' ')})`, () => {
  test('lead from home by what has happened to one to the service, with everything asked before applying', async () => {
    await page.goto('/')
    await stranger.keys.press(page.getByRole('link', { name: /^办事指南/ }))
    await arrive(page, '办事指南')
    await seen(page, '按遇到的事找').waitFor()
    await stranger.keys.type(page.getByLabel(/^找指南/), '考公')
    await expectAccessible(page, 'guides')
    await stranger.keys.press(page.getByRole('link', { name: /^存档证明/ }))
    await arrive(page, '存档证明')
    for (const words of ['谁可以办', '要带什么', '多久办好', '符合条件的当场办好', '12333'])
      await seen(page, words).waitFor()
    await expectAccessible(page, 'a guide')
  })

  test('give a leaflet and a sample to print, which say what the page says', async () => {
    const leaflet = await download('下载可打印的一页指南')
    for (const words of ['存档证明', '本人居民身份证原件', '工作日', '免费', '12333'])
      expect(leaflet).toContain(words)
    const sample = await download('看结果样例')
    expect(sample).toContain('样例')
  })

  test('of a service there is none: where all of them are', async () => {
    await page.goto('/help/guide/index?item=nothing')
    await seen(page, '没有打开').waitFor()
    await press(stranger, '看全部办事指南')
    await arrive(page, '办事指南')
  })

  test('say what is not so: folded, opened by keyboard, found by the words people use', async () => {
    await page.goto('/help/myths/index')
    await arrive(page, '这些说法不是真的')
    await expectAccessible(page, 'myths')
    await stranger.keys.type(page.getByLabel(/^找一种说法/), '激活')
    const told = page.getByRole('button', { name: /激活/ }).first()
    await stranger.keys.press(told)
    expect(await told.getAttribute('aria-expanded')).toBe('true')
    await seen(page, '不是真的。').waitFor()
    await expectAccessible(page, 'a myth, opened')
    await page.getByLabel(/^找一种说法/).fill('天气')
    await seen(page, '没有找到').waitFor()
    expect(stranger.errors).toEqual([])
  })
})

describe(`a case by its number and code, without an account (${shows.join(' ')})`, () => {
  test('a wrong code shows nothing; the right one shows how far it is, and nothing of the person', async () => {
    const { no, code } = await handIn()
    await page.goto('/pages/cases/index')
    await stranger.keys.press(page.getByRole('link', { name: /^凭编号查进度/ }))
    await arrive(page, '凭编号查进度')
    await press(stranger, '查进度')
    await page.getByRole('alert').getByText('有 2 处需要更改').waitFor()
    await expectAccessible(page, 'follow with errors')
    await stranger.keys.type(page.getByLabel(/^办件编号/), no)
    await stranger.keys.type(page.getByLabel(/^查询码/), wrong(code))
    await press(stranger, '查进度')
    await seen(page, '编号和查询码对不上').waitFor()
    await expectAccessible(page, 'follow with a wrong code')
    await page
      .getByLabel(/^查询码/)
      .filter({ visible: true })
      .fill(code.toLowerCase())
    await press(stranger, '查进度')
    await arrive(page, '存档证明')
    await seen(page, '办理经过').waitFor()
    await expectAccessible(page, 'a followed case')
    const shown = await page.locator('body').textContent()
    expect(shown).not.toMatch(/云跟进|职称评审|身份证号/)
    expect(new URL(page.url()).search).not.toContain(no)
    expect(stranger.errors).toEqual([])
  })
})

const wrong = (code: string): string => code.slice(0, -1) + (code.endsWith('B') ? 'C' : 'B')

/** Somebody hands in an application, and asks for the code that shows it to others. */
async function handIn(): Promise<{ no: string; code: string }> {
  const who = { phone: freshPhone(13_900_000_800), name: '云跟进', idNumber: inventedId(1982) }
  const person = await comeVerified(browser, stack, who)
  await fillApplication(person.page, '职称评审')
  await press(person, '提交申请')
  await arrive(person.page, '申请已提交')
  await press(person, '查看进度')
  await arrive(person.page, '存档证明')
  await press(person, '让家人也能看进度')
  await press(person, '要一个查询码')
  const said = async (label: string) =>
    (await person.page.locator('.k-summary__item', { hasText: label }).last().locator('dd').textContent()) ??
    ''
  await seen(person.page, /[2-9A-Z]{4}-[2-9A-Z]{4}/).waitFor()
  await expectAccessible(person.page, 'progress with a code for others')
  expect(person.errors).toEqual([])
  return { no: await said('办件编号'), code: await said('查询码') }
}
