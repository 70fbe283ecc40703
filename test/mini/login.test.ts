import './dom'
import { randomUUID } from 'node:crypto'
import { smsCode } from '@test/support/sms-code'
import { afterAll, describe, expect, test } from 'vitest'
import { launchMini, type Mini } from './launch'
import { stackOf } from './stack-of'
import type { Fields, ProviderAccount } from './types'

const launched: Mini[] = []
const SIGN_IN = '/api/sign-in/provider'

/** People of this run only: the database may keep those of an earlier one. */
const run = randomUUID().slice(0, 8)
const BUTTON = { weapp: '微信登录', alipay: '支付宝登录' } as const
const PROVIDER = { weapp: 'wechat', alipay: 'alipay' } as const
const PHONE = { weapp: '13912340001', alipay: '13912340002' } as const
const FROM = { weapp: '192.0.2.211', alipay: '192.0.2.212' } as const
type Platform = keyof typeof BUTTON

async function launch(
  platform: Platform,
  account?: Partial<ProviderAccount>,
  storage?: Fields,
): Promise<Mini> {
  const held = account && { services: stackOf(platform).phones, user: `mini-${run}`, ...account }
  const dist = `dist/${platform}`
  const mini = await launchMini({
    dist,
    platform,
    apiBase: stackOf(platform).citizen,
    from: FROM[platform],
    account: held,
    storage,
  })
  launched.push(mini)
  await mini.tap('去登录', 'link')
  return mini
}

/** What the device still keeps of a person who signed out. */
const signedOut = ({ tokens: _tokens, 'signed-in': _signedIn, ...rest }: Fields): Fields => rest

const asked = (mini: Mini) => mini.requests.filter(({ url }) => url === SIGN_IN).map(({ status }) => status)

const fail = (platform: Platform, mode: string) =>
  fetch(`${stackOf(platform).phones}/${PROVIDER[platform]}/faults`, {
    method: 'POST',
    body: JSON.stringify({ mode }),
  })

afterAll(() => {
  for (const mini of launched) mini.close()
})

describe.each(['weapp', 'alipay'] as const)(
  'signing in by the account of the phone, %s as built',
  (platform) => {
    const enter = BUTTON[platform]
    const kept: Fields = {}

    test('a new person shows their number once and is signed in', async () => {
      const mini = await launch(platform, { phone: PHONE[platform] }, kept)
      await mini.tap(enter, 'button')
      await mini.waitFor('还差一步')
      if (platform === 'weapp') await mini.givePhone('用微信的手机号')
      else {
        await mini.type('手机号', PHONE[platform])
        await mini.tap('获取验证码', 'button')
        await mini.type('验证码', await smsCode(stackOf(platform).phones, PHONE[platform]))
        await mini.tap('登录', 'button')
      }
      await mini.settle()
      expect(mini.route()).toBe('pages/home/index')
      expect(mini.storage.tokens).toEqual(expect.any(String))
    })

    test('the next time one tap is enough, and it is the same account', async () => {
      const mini = await launch(platform, {}, signedOut(kept))
      await mini.tap(enter, 'button')
      expect(mini.route()).toBe('pages/home/index')
      expect(asked(mini)).toEqual([200])
      await mini.open('/pages/me/index')
      await mini.waitFor(`${PHONE[platform].slice(0, 3)}****${PHONE[platform].slice(-4)}`)
    })

    test.each(['slow', '5xx', 'garbage', 'cut'])(
      'while the provider is %s the person is told within 3 s, asked nothing twice, and can try again',
      async (mode) => {
        const mini = await launch(platform, {}, signedOut(kept))
        await fail(platform, mode)
        const began = performance.now()
        await mini.tap(enter, 'button')
        await mini.waitFor('暂时没有回应')
        expect(performance.now() - began).toBeLessThan(3500)
        expect(asked(mini)).toEqual([expect.any(Number)])
        await mini.tap(enter, 'button')
        expect(mini.route()).toBe('pages/home/index')
      },
    )

    test('a person the provider holds back, and one who says no, are shown the other way', async () => {
      const held = await launch(platform, { user: `held-${run}`, blocked: true })
      await held.tap(enter, 'button')
      await held.waitFor('请改用手机号登录')
      const refusing = await launch(platform)
      await refusing.tap(enter, 'button')
      await refusing.waitFor(`没有取得${enter}的许可`)
      expect(asked(refusing)).toEqual([])
    })

    test('no template and no script went wrong on the way', () => {
      for (const each of launched) {
        expect(each.templateErrors).toEqual([])
        expect(each.jsErrors).toEqual([])
      }
    })
  },
)
