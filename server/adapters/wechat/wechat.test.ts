import { fixedClock } from '@test/support/fixed-clock'
import { post, useListeners } from '@test/support/listening'
import { describe, expect, it } from 'vitest'
import type { WechatConfig } from './config'
import { createWechatLogin } from './login'
import { createWechatPhone } from './phone'
import { createWechatSimulator } from './simulator/app'

const ACCOUNT = { appId: 'wxdemo0000000001', secret: 'demo-secret' }
const listen = useListeners()

async function open(other: Partial<WechatConfig> = {}) {
  const clock = fixedClock()
  let requests = 0
  const simulator = createWechatSimulator({ account: ACCOUNT, clock, slowMs: 4000 })
  const url = await listen((request, response) => {
    if (!request.url?.startsWith('/simulated') && request.url !== '/faults') requests += 1
    simulator(request, response)
  })
  const config = { ...ACCOUNT, baseUrl: url, clock, ...other }
  return {
    url,
    clock,
    login: createWechatLogin(config),
    phone: createWechatPhone(config),
    requests: () => requests,
    code: async (wish: object = {}) => post<{ code: string; openid: string }>(`${url}/simulated/codes`, wish),
    phoneCode: async (wish: object = {}) =>
      (await post<{ code: string }>(`${url}/simulated/phone-codes`, wish)).code,
    fail: (mode: string, times = 1) => post(`${url}/faults`, { mode, times }),
  }
}

describe('signing in by WeChat', () => {
  it('gives the person’s openid in our app, the same one every time, and nothing of the session key', async () => {
    const { login, code } = await open()
    const first = await code({ user: 'a' })
    const again = await code({ user: 'a' })
    const other = await code({ user: 'b' })
    const outcome = await login.exchange(first.code)
    expect(outcome).toEqual({ ok: true, value: { subject: first.openid, unionId: expect.any(String) } })
    expect(first.openid).toMatch(/^o[\w-]{27}$/)
    expect(await login.exchange(again.code)).toEqual(outcome)
    expect(await login.exchange(other.code)).not.toEqual(outcome)
  })

  it('takes a code once (40163), for 5 minutes (40029), and only of our own app and purpose (40029)', async () => {
    const { login, code, phoneCode, clock } = await open()
    const { code: used } = await code()
    await login.exchange(used)
    expect(await login.exchange(used)).toMatchObject({
      error: { kind: 'code' },
      detail: expect.stringMatching(/40163/),
    })
    const { code: old } = await code()
    clock.advance(301)
    for (const wrong of [old, 'never-minted', await phoneCode(), (await code({ appId: 'wxother' })).code])
      expect(await login.exchange(wrong)).toMatchObject({
        error: { kind: 'code' },
        detail: expect.stringMatching(/40029/),
      })
  })

  it.each([
    ['busy', 'busy', '-1'],
    ['limit', 'busy', '45011'],
    ['blocked', 'blocked', '40226'],
  ])('with %s is refused as %s, after one request', async (mode, kind, errcode) => {
    const { login, code, fail, requests } = await open()
    await fail(mode)
    const outcome = await login.exchange((await code()).code)
    expect(outcome).toMatchObject({ ok: false, error: { kind }, detail: expect.stringContaining(errcode) })
    expect(requests()).toBe(1)
  })

  it('counts 100 calls a minute of one person', async () => {
    const { login, code, clock } = await open()
    for (let at = 0; at < 100; at += 1) expect((await login.exchange((await code()).code)).ok).toBe(true)
    expect(await login.exchange((await code()).code)).toMatchObject({
      detail: expect.stringMatching(/45011/),
    })
    clock.advance(60)
    expect((await login.exchange((await code()).code)).ok).toBe(true)
  })

  it.each([
    [{ appId: 'wxother' }, /40013/],
    [{ secret: 'other' }, /40125/],
  ])('says in its detail when our settings are wrong: %j', async (other, detail) => {
    const { login, code } = await open(other)
    const outcome = await login.exchange((await code()).code)
    expect(outcome).toMatchObject({ error: { kind: 'busy' }, detail: expect.stringMatching(detail) })
    expect(JSON.stringify(outcome)).not.toContain('demo-secret')
  })

  it('asks a blocked person to use another way', async () => {
    const { login, code } = await open()
    expect(await login.exchange((await code({ blocked: true })).code)).toMatchObject({
      error: { kind: 'blocked' },
    })
  })
})

describe('the phone of WeChat', () => {
  it('is the bare number, with one access token for all calls until it ends', async () => {
    const { phone, phoneCode, clock, requests } = await open()
    const read = async () => phone.phoneOf(await phoneCode({ phone: '13912345678' }))
    expect(await read()).toEqual({ ok: true, value: { phone: '13912345678' } })
    expect(await read()).toMatchObject({ ok: true })
    expect(requests()).toBe(3)
    clock.advance(7200)
    expect(await read()).toMatchObject({ ok: true })
    expect(requests()).toBe(5)
  })

  it('shares one request for the token among calls side by side', async () => {
    const { phone, phoneCode, requests } = await open()
    const codes = await Promise.all(Array.from({ length: 8 }, () => phoneCode()))
    const outcomes = await Promise.all(codes.map((code) => phone.phoneOf(code)))
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(requests()).toBe(9)
  })

  it('renews a refused token once, and gives up when the next one is refused as well', async () => {
    const { phone, phoneCode, fail } = await open()
    await fail('token')
    expect(await phone.phoneOf(await phoneCode())).toMatchObject({ ok: true })
    await fail('token', 2)
    expect(await phone.phoneOf(await phoneCode())).toMatchObject({
      error: { kind: 'busy' },
      detail: expect.stringMatching(/40001/),
    })
    expect(await phone.phoneOf(await phoneCode())).toMatchObject({ ok: true })
  })

  it('takes a code once, of the phone button, and only a mainland number', async () => {
    const { phone, phoneCode, code } = await open()
    const used = await phoneCode()
    await phone.phoneOf(used)
    expect(await phone.phoneOf(used)).toMatchObject({
      error: { kind: 'code' },
      detail: expect.stringMatching(/40163/),
    })
    expect(await phone.phoneOf((await code()).code)).toMatchObject({ detail: expect.stringMatching(/40029/) })
    expect(await phone.phoneOf(await phoneCode({ phone: '85212345' }))).toMatchObject({
      error: { kind: 'code' },
      detail: expect.stringMatching(/mainland/),
    })
  })

  it.each([
    [600, true],
    [-600, true],
    [901, false],
    [-601, false],
  ])('with our clock %i seconds off: accepted %s', async (seconds, accepted) => {
    const provider = fixedClock()
    const url = await listen(createWechatSimulator({ account: ACCOUNT, clock: provider }))
    const ours = fixedClock()
    ours.advance(seconds)
    const phone = createWechatPhone({ ...ACCOUNT, baseUrl: url, clock: ours })
    const { code } = await post<{ code: string }>(`${url}/simulated/phone-codes`, {})
    const outcome = await phone.phoneOf(code)
    expect(outcome.ok).toBe(accepted)
    if (!outcome.ok) expect(outcome.detail).toContain('our clock is wrong')
  })

  it('refuses an old answer played again, and one for another app', async () => {
    const { phone, phoneCode, fail } = await open()
    await fail('stale')
    expect(await phone.phoneOf(await phoneCode())).toMatchObject({
      error: { kind: 'code' },
      detail: expect.stringMatching(/watermark/),
    })
    const info = { purePhoneNumber: '13800138000', countryCode: 86, watermark: { timestamp: 0, appid: 'x' } }
    const url = await listen((request, response) =>
      response.end(
        JSON.stringify(
          request.url?.includes('token') && !request.url.includes('wxa')
            ? { access_token: 't', expires_in: 7200 }
            : { errcode: 0, phone_info: info },
        ),
      ),
    )
    const other = createWechatPhone({ ...ACCOUNT, baseUrl: url })
    expect(await other.phoneOf('c')).toMatchObject({
      error: { kind: 'code' },
      detail: expect.stringMatching(/another app/),
    })
  })
})

describe('a provider in trouble', () => {
  it.each(['slow', '5xx', 'garbage', 'huge', 'cut'])(
    'with %s each call ends in its time as busy, is made once, and the next is well again',
    async (mode) => {
      const { login, phone, code, phoneCode, fail, requests } = await open()
      const minted = await code()
      const button = await phoneCode()
      await fail(mode)
      const began = performance.now()
      expect(await login.exchange(minted.code)).toMatchObject({ ok: false, error: { kind: 'busy' } })
      expect(performance.now() - began).toBeLessThan(3_000)
      expect(requests()).toBe(1)
      await fail(mode)
      const again = performance.now()
      expect(await phone.phoneOf(button)).toMatchObject({ ok: false, error: { kind: 'busy' } })
      expect(performance.now() - again).toBeLessThan(3_000)
      expect(requests()).toBe(2)
      expect((await login.exchange((await code()).code)).ok).toBe(true)
      expect((await phone.phoneOf(await phoneCode())).ok).toBe(true)
    },
  )

  it('asks again only where nobody listened', async () => {
    const busy = { ok: false, error: { kind: 'busy' }, detail: expect.stringContaining('ECONNREFUSED') }
    const login = createWechatLogin({ ...ACCOUNT, baseUrl: 'http://127.0.0.1:59', budgetMs: 500 })
    expect(await login.exchange('c')).toMatchObject(busy)
  })

  it.each(['', 'null', '[]', '{}', '{"errcode":"40029"}', '{"openid":5}', '{"errcode":0}', '{"openid":""}'])(
    'takes %j for no answer',
    async (text) => {
      const url = await listen((_request, response) => response.end(text))
      const config = { ...ACCOUNT, baseUrl: url }
      expect(await createWechatLogin(config).exchange('c')).toMatchObject({ error: { kind: 'busy' } })
      expect(await createWechatPhone(config).phoneOf('c')).toMatchObject({ error: { kind: 'busy' } })
    },
  )

  it('follows nobody elsewhere', async () => {
    const there = await listen((_request, response) => response.end('{"openid":"o"}'))
    const url = await listen((_request, response) => response.writeHead(302, { Location: there }).end())
    expect((await createWechatLogin({ ...ACCOUNT, baseUrl: url }).exchange('c')).ok).toBe(false)
  })
})
