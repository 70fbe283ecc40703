import { reg } from '@shared/kernel/reg'
import { describe, expect, inject, test } from 'vitest'
import { expectAccessible } from './support/accessible'
import { comeIn, comeVerified, freshPhone, inventedId, type Newcomer, proveName } from './support/newcomer'
import { usePeople } from './support/people'
import { fillApplication } from './support/sign-in'
import { seen } from './support/visitor'

const shows = reg('N12-person', 'N29-leak')
const stack = inject('stack')
const phone = () => freshPhone(13_900_000_300)

const { browser, people } = usePeople()

async function arrive(): Promise<Newcomer> {
  const person = await comeIn(browser(), stack, phone())
  people.push(person)
  return person
}

/** Tells the simulated authority something. */
async function tell(path: string, body: object): Promise<void> {
  const answer = await fetch(`${stack.phones}/real-name/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
  expect(answer.ok).toBe(true)
}

describe(`the real name (${shows.join(' ')})`, () => {
  test('is asked where it is needed, and leads back there with everything that was filled in', async () => {
    const { page, keys, button, ...rest } = await arrive()
    await fillApplication(page, '职称评审')
    await keys.press(button('填写身份信息'))
    await page.getByRole('heading', { level: 1, name: '实名核验' }).waitFor()
    await expectAccessible(page, 'real name')
    await keys.press(button('核验并继续'))
    await page.getByRole('alert').getByText('有 2 处需要更改').waitFor()
    await expectAccessible(page, 'real name with errors')
    await proveName({ page, keys, button, ...rest }, '演示核', inventedId())
    await page.getByRole('heading', { level: 1, name: '核对后提交' }).waitFor()
    await seen(page, '职称评审').waitFor()
    await seen(page, '演示核').waitFor()
    expect(new URL(page.url()).search).toBe('?item=custody-certificate')
    expect(await button('提交申请').isEnabled()).toBe(true)
  })

  test('that does not fit says what to compare; mended, it raises the level', async () => {
    const person = await arrive()
    const { page } = person
    const idNumber = inventedId()
    await tell('simulated/people', { idNumber, name: '演示甲' })
    await page.goto('/account/level/index')
    await seen(page, '没有填写').waitFor()
    await expectAccessible(page, 'level, none')
    await person.keys.press(person.button('填写并核验身份'))
    await proveName(person, '演示乙', idNumber)
    await page.getByRole('alert').getByText('姓名与证件号码不一致').waitFor()
    await seen(page, '逐字对照证件').waitFor()
    await expectAccessible(page, 'real name, mismatch')
    await proveName(person, '演示甲', idNumber)
    await seen(page, '权威机构核对过').waitFor()
    await seen(page, '查看档案在哪里').waitFor()
    await expectAccessible(page, 'level, verified')
    expect(await page.locator('body').textContent()).not.toContain(idNumber)
  })

  test('whose authority does not answer goes on later, and nothing is lost', async () => {
    const person = await arrive()
    const { page } = person
    await page.goto('/account/identity/index?to=%2Fpages%2Fhome%2Findex')
    await page.getByRole('button', { name: '核验并继续' }).waitFor()
    await tell('faults', { mode: '5xx', times: 1 })
    await proveName(person, '演示迟', inventedId())
    await seen(page, '核验机构暂时没有答复').waitFor()
    await expectAccessible(page, 'real name, later')
    await person.keys.press(person.button('先继续'))
    await seen(page, '身份还没有核验').waitFor()
  })

  test('of a minor goes to the window with a guardian, that of somebody else to the ways back', async () => {
    const idNumber = inventedId()
    const first = await comeVerified(browser(), stack, { phone: phone(), name: '演示先', idNumber })
    people.push(first)
    const person = await arrive()
    const { page } = person
    await page.goto('/account/identity/index')
    await proveName(person, '演示小', inventedId(2015))
    await page.getByRole('alert').getByText('请由监护人携带证件到服务窗口办理').waitFor()
    await proveName(person, '演示先', idNumber)
    await page.getByRole('alert').getByText('已在另一个账号实名').waitFor()
    await seen(page, '退出登录，用当时的手机号').waitFor()
    await expectAccessible(page, 'real name, claimed')
  })
})
