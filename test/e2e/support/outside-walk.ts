import { type LetterKey, readLetterAddress } from '@shared/domain/transfer/letter-key'
import { pngOf } from '@test/support/multipart'
import { readPdfQr } from '@test/support/poppler'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectFitsPhone } from './accessible'
import { type Keys, keysOf } from './keys'
import type { Newcomer } from './newcomer'
import { send } from './send'
import { seen, visit } from './visitor'

const HERE = '示例大学档案馆'
const WHO = {
  单位全称: '示例大学',
  经办人姓名: '王示例',
  部门和职务: '档案馆馆员',
  单位电话: '0000-1234567',
}

/** The letter of somebody whose file lies outside: number and code as its QR code has them. */
async function lettered({ page }: Newcomer, form: object): Promise<LetterKey> {
  const made = { item: 'transfer-in', form: { ...form, holder: HERE } }
  const { id } = await send<{ id: string }>(page, '/api/cases', made)
  const letter = () => page.context().request.get(`/api/cases/${id}/transfer-letter`)
  await expect.poll(async () => (await letter()).status()).toBe(200)
  const key = readLetterAddress(await readPdfQr(new Uint8Array(await (await letter()).body())))
  if (!key) throw new Error('the letter has no code')
  await page.goto(`/case/progress/index?id=${id}`)
  await seen(page, `档案还在${HERE}。`).waitFor()
  return key
}

const another = (code: string): string => code.slice(0, -1) + (code.endsWith('B') ? 'C' : 'B')
const press = (page: Page, keys: Keys, name: string | RegExp) =>
  keys.press(page.getByRole('button', { name, exact: typeof name === 'string' }).filter({ visible: true }))

async function openByHand(page: Page, { number, code }: LetterKey): Promise<void> {
  const keys = keysOf(page)
  await page.goto('/outside/answer/index')
  await keys.type(page.getByLabel('函的编号'), number)
  await keys.type(page.getByLabel('答复码'), another(code))
  await press(page, keys, '打开这份函')
  await seen(page, /^没有找到这份函/).waitFor()
  await expectAccessible(page, 'a letter that nobody sent')
  // To ask the same again would be the next wrong code; what was typed stands, to be mended.
  expect(await page.getByRole('button', { name: '再试一次' }).count()).toBe(0)
  expect(await page.getByLabel('函的编号').inputValue()).toBe(number)
  await page.getByLabel('答复码').fill(code)
  await press(page, keys, '打开这份函')
  await seen(page, /^函是真实的/).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('k-opened')
  await expectAccessible(page, 'a letter that is genuine')
  await expectFitsPhone(page)
}

/** One answer: chosen, refused while something is missing, then with who answers. */
async function answer(page: Page, name: string, more: () => Promise<void>): Promise<void> {
  const keys = keysOf(page)
  await keys.choose(page.getByRole('radio', { name, exact: true }))
  await press(page, keys, '提交答复')
  await page
    .getByRole('alert')
    .getByText(/处需要更改$/)
    .waitFor()
  await expectAccessible(page, `${name}, with errors`)
  await more()
  for (const [label, value] of Object.entries(WHO)) await page.getByLabel(label).fill(value)
  await press(page, keys, '提交答复')
}

/** A photograph of the stamped answer, which need not be. */
async function stamp(page: Page): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(page, keysOf(page), /选择照片或文件|拍照或选照片/),
  ])
  await chooser.setFiles({ name: '答复.png', mimeType: 'image/png', buffer: pngOf(40, 40) })
  await seen(page, '已上传：答复.png').waitFor()
  await expectAccessible(page, 'an answer with its scan')
}

/** A unit without an account opens its letter, answers “cannot send”, “not here” and at last “sent”; who guesses codes locks it. */
export async function answerOutside(browser: Browser, person: Newcomer, form: object): Promise<void> {
  const key = await lettered(person, form)
  const { page, context, errors } = await visit(browser, new URL(person.page.url()).origin)
  await openByHand(page, key)
  await answer(page, '答复不能转出', async () => {
    await page.getByRole('radio', { name: /^档案上的姓名或身份证号与调档函不一致/ }).check()
    await page.getByLabel('具体情况').fill('档案上的姓名是曾用名')
  })
  await seen(page, /答复不能转出。机构已经看到/).waitFor()
  await answer(page, '答复不在这里', async () => {
    await page.getByLabel(/^可以问的单位/).fill('示例市人才中心')
    await stamp(page)
  })
  await seen(page, /答复不在这里。机构已经看到/).waitFor()
  await answer(page, '答复已寄出', async () => {
    await page.getByRole('radio', { name: '档案中没有以上记载' }).check()
    await page.getByRole('radio', { name: /^邮政特快专递/ }).check()
    await page.getByLabel(/^机要号或邮件号/).fill('EA 590 777 CN')
  })
  await seen(page, /办理情况：寄送途中/).waitFor()
  expect(await page.getByRole('radio').count()).toBe(0)
  await expectAccessible(page, 'a letter that was answered')
  await person.page.reload()
  await seen(person.page, /EA 590 777 CN/).waitFor()
  await guess(page, key)
  expect([errors, person.errors]).toEqual([[], []])
  await context.close()
}

/** After five wrong codes the right one is refused as well, in words. */
async function guess(page: Page, key: LetterKey): Promise<void> {
  const headers = { 'x-requested-with': 'walk' }
  const data = { ...key, code: another(key.code) }
  for (let tries = 0; tries < 5; tries += 1)
    await page.context().request.post('/api/letters', { data, headers })
  await page.goto('/')
  await page.goto(`/a#${key.number}.${key.code}`)
  await seen(page, /^这个编号试错的次数太多/).waitFor()
  await expectAccessible(page, 'a letter that is locked')
}
