import './dom'
import { checkCharacter } from '@shared/kernel/identity'
import { reg } from '@shared/kernel/reg'
import { smsCode } from '@test/support/sms-code'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchMini, type Mini } from './launch'
import { stackOf } from './stack-of'
import type { FaceOfPhone } from './types'

const shows = reg('N12-person', 'N29-leak')
const launched: Mini[] = []
const CHECK = '/api/me/identity-check'
const FACE = '同时刷脸核验'
const phones = stackOf('weapp').phones
const face: FaceOfPhone = { services: phones, ends: 'cancelled' }

/** An invented number nobody else proves. */
const numberOf = (order: number): string => {
  const first = `11010119760214${String(600 + order)}`
  return first + checkCharacter(first)
}

/** Signed in, at the page that asks for the real name, everything filled in. */
async function arrive(platform: 'weapp' | 'alipay', order: number, phone?: FaceOfPhone): Promise<Mini> {
  const options = { dist: `dist/${platform}`, platform, apiBase: stackOf(platform).citizen }
  const mini = await launchMini({ ...options, from: `192.0.2.${150 + order}`, face: phone })
  launched.push(mini)
  const number = `1391234005${order}`
  await mini.tap('去登录', 'link')
  await mini.tap('用手机号登录', 'button')
  await mini.type('手机号', number)
  await mini.tap('获取验证码', 'button')
  await mini.type('验证码', await smsCode(stackOf(platform).phones, number))
  await mini.tap('登录', 'button')
  await mini.open('/account/identity/index')
  await mini.type('姓名', '云面一')
  await mini.type('身份证号', numberOf(order))
  await mini.tap('我同意为核对身份这样处理', 'checkbox')
  return mini
}

const asked = (mini: Mini) => mini.requests.filter(({ url }) => url === CHECK).map(({ status }) => status)

/** What the phone made up is refused; what the provider itself says gives the level. */
async function believesOnlyTheProvider(mini: Mini, phone: FaceOfPhone): Promise<void> {
  phone.ends = 'forged'
  await mini.tap('核验并继续', 'button')
  await mini.waitFor('也可以不刷脸只核对姓名和号码')
  expect(asked(mini)).toEqual([422])

  phone.ends = 'passed'
  await mini.tap('核验并继续', 'button')
  await mini.waitFor('姓名、号码和本人都核对一致')
  expect(asked(mini)).toEqual([422, 200])
}

// The demo's RSA keys are made at the first call, which may take longer than a call may wait.
beforeAll(async () => void (await fetch(`${stackOf('alipay').phones}/alipay/gateway.do`)))
afterAll(() => {
  for (const mini of launched) mini.close()
})

describe(`the real name with a face, as built (${shows.join(' ')})`, () => {
  test('asks nobody whose check was left, failed or was not possible, says so, and keeps what was typed', async () => {
    const mini = await arrive('weapp', 1, face)
    await mini.tap(FACE, 'checkbox')
    for (const [ends, says] of [
      ['cancelled', '您中途退出了刷脸，还没有核验'],
      ['failed', '刷脸没有通过，还没有核验'],
      ['unsupported', '这部手机不能刷脸，还没有核验'],
    ] as const) {
      face.ends = ends
      await mini.tap('核验并继续', 'button')
      await mini.waitFor(says)
      expect(mini.text()).toContain('只核对姓名和号码')
    }
    expect(asked(mini)).toEqual([])

    await believesOnlyTheProvider(mini, face)
  })

  test('in Alipay goes by a check begun here, and by Alipay’s own word, not the phone’s', async () => {
    const alipay: FaceOfPhone = { services: stackOf('alipay').phones, ends: 'cancelled' }
    const mini = await arrive('alipay', 5, alipay)
    await mini.tap(FACE, 'checkbox')
    for (const [ends, says] of [
      ['cancelled', '您中途退出了刷脸，还没有核验'],
      ['failed', '刷脸没有通过，还没有核验'],
    ] as const) {
      alipay.ends = ends
      await mini.tap('核验并继续', 'button')
      await mini.waitFor(says)
    }
    expect(asked(mini)).toEqual([])

    await believesOnlyTheProvider(mini, alipay)
  })

  test('in Alipay says so when Alipay begins no check, and name and number alone still go', async () => {
    const phone: FaceOfPhone = { services: stackOf('alipay').phones, ends: 'passed' }
    const mini = await arrive('alipay', 6, phone)
    await mini.tap(FACE, 'checkbox')
    const fault = JSON.stringify({ mode: 'busy', times: 1 })
    await fetch(`${phone.services}/alipay/faults`, { method: 'POST', body: fault })
    await mini.tap('核验并继续', 'button')
    await mini.waitFor('刷脸暂时用不了，还没有核验')
    await mini.tap(FACE, 'checkbox')
    await mini.tap('核验并继续', 'button')
    await mini.waitFor('权威机构核对过')
  })

  test('is checked by name and number alone when the person takes the face back', async () => {
    const mini = await arrive('weapp', 2, { ...face, ends: 'cancelled' })
    await mini.tap(FACE, 'checkbox')
    await mini.tap('核验并继续', 'button')
    await mini.waitFor('您中途退出了刷脸')
    await mini.tap(FACE, 'checkbox')
    await mini.tap('核验并继续', 'button')
    await mini.waitFor('权威机构核对过')
    expect(asked(mini)).toEqual([200])
  })

  test.each([
    ['weapp', '这部手机不能在微信里刷脸，不影响核验'],
    ['alipay', '这部手机不能在支付宝里刷脸，不影响核验'],
  ] as const)('is not offered on %s where it cannot be, and the page says so', async (platform, says) => {
    const mini = await arrive(platform, platform === 'weapp' ? 3 : 4)
    expect(mini.text()).toContain(says)
    expect(mini.names('checkbox').filter((name) => name.includes(FACE))).toEqual([])
    await mini.tap('核验并继续', 'button')
    await mini.waitFor('权威机构核对过')
  })

  test('no template and no script went wrong on the way', () => {
    for (const each of launched) {
      expect(each.templateErrors).toEqual([])
      expect(each.jsErrors).toEqual([])
    }
  })
})
