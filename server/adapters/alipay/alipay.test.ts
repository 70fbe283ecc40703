import { generateKeyPairSync } from 'node:crypto'
import { fixedClock } from '@test/support/fixed-clock'
import { post, useListeners } from '@test/support/listening'
import { AlipaySdk } from 'alipay-sdk'
import { describe, expect, it } from 'vitest'
import { createAlipayFaces } from './face-checks'
import type { AlipayConfig } from './gateway'
import { createAlipayLogin } from './login'
import { createAlipaySimulator } from './simulator/app'
import { publicHalf } from './simulator/demo-keys'

const APP_ID = '2021000000000001'
const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const APP = newKey()
const PROVIDER = newKey()
const OTHER = newKey()
const listen = useListeners()

interface Minted {
  code: string
  userId: string
  openId: string
}

async function open(other: Partial<AlipayConfig> = {}) {
  const clock = fixedClock()
  const account = {
    appId: APP_ID,
    keys: async () => ({ appPublic: publicHalf(APP), provider: PROVIDER }),
  }
  let calls = 0
  const simulator = createAlipaySimulator({ account, clock, slowMs: 4000 })
  const url = await listen((request, response) => {
    if (request.url?.startsWith('/gateway.do')) calls += 1
    simulator(request, response)
  })
  const config: AlipayConfig = {
    appId: APP_ID,
    gateway: `${url}/gateway.do`,
    keys: async () => ({ own: APP, provider: publicHalf(PROVIDER) }),
    clock,
    ...other,
  }
  return {
    url,
    clock,
    login: createAlipayLogin(config),
    faces: createAlipayFaces(config),
    /** The face before a phone that opened the check. */
    face: (certifyId: string, passes = true) => post(`${url}/simulated/faces`, { certifyId, passes }),
    calls: () => calls,
    mint: (wish: object = {}) => post<Minted>(`${url}/simulated/codes`, wish),
    fail: (mode: string, times = 1) => post(`${url}/faults`, { mode, times }),
  }
}

describe('signing in by Alipay', () => {
  it('gives the person’s user id, or open id where the app gets that', async () => {
    const { login, mint } = await open()
    const old = await mint({ user: 'a' })
    const young = await mint({ user: 'a', ids: 'open_id' })
    expect(old.userId).toMatch(/^2088\d{12}$/)
    expect(await login.exchange(old.code)).toEqual({ ok: true, value: { subject: old.userId } })
    expect(await login.exchange(young.code)).toEqual({ ok: true, value: { subject: young.openId } })
  })

  it('lets in who gave no leave to read the profile, and asks a frozen account to use another way', async () => {
    const { login, mint } = await open()
    expect((await login.exchange((await mint({ scope: 'auth_base' })).code)).ok).toBe(true)
    expect(await login.exchange((await mint({ frozen: true })).code)).toMatchObject({
      ok: false,
      error: { kind: 'blocked' },
    })
  })

  it('takes a code once, in its day, and only of our own app', async () => {
    const { login, mint, clock } = await open()
    const used = (await mint()).code
    await login.exchange(used)
    const old = (await mint()).code
    clock.advance(24 * 3600 + 1)
    for (const wrong of [used, old, 'never-minted', (await mint({ appId: '2021999' })).code]) {
      expect(await login.exchange(wrong)).toMatchObject({
        error: { kind: 'code' },
        detail: expect.stringContaining('isv.code-invalid'),
      })
    }
  })

  it.each([
    ['another app id', { appId: '2021999' }, 'isv.invalid-app-id'],
    [
      'another key of ours',
      { keys: async () => ({ own: OTHER, provider: publicHalf(PROVIDER) }) },
      'isv.invalid-signature',
    ],
    [
      'another key of theirs',
      { keys: async () => ({ own: APP, provider: publicHalf(OTHER) }) },
      'wrong signature',
    ],
  ])('with %s is busy, and the log knows why', async (_name, other, detail) => {
    const { login, mint } = await open(other)
    expect(await login.exchange((await mint()).code)).toMatchObject({
      error: { kind: 'busy' },
      detail: expect.stringContaining(detail),
    })
  })

  it.each([
    [600, true],
    [-600, true],
    [605, false],
    [-605, false],
  ])('with our clock %i seconds off: accepted %s, else the log says so', async (seconds, accepted) => {
    const ours = fixedClock()
    ours.advance(seconds)
    const { login, mint } = await open({ clock: ours })
    const outcome = await login.exchange((await mint()).code)
    expect(outcome.ok).toBe(accepted)
    if (!outcome.ok) expect(outcome.detail).toContain('our clock is wrong')
  })

  it.each([
    ['busy', 'isp.unknow-error'],
    ['limit', 'isv.app-call-limited'],
    ['wrong-signature', 'wrong signature'],
    ['unsigned', 'wrong signature'],
    ['slow', 'no answer'],
    ['5xx', '502'],
    ['garbage', 'not such an answer'],
    ['huge', 'too long'],
    ['cut', 'no answer'],
  ])('under %s ends in its time as busy after one call; the next is well again', async (mode, detail) => {
    const { login, mint, fail, calls } = await open()
    const { code } = await mint()
    await fail(mode)
    const began = performance.now()
    expect(await login.exchange(code)).toMatchObject({
      error: { kind: 'busy' },
      detail: expect.stringContaining(detail),
    })
    expect(performance.now() - began).toBeLessThan(3_000)
    expect(calls()).toBe(1)
    expect((await login.exchange((await mint()).code)).ok).toBe(true)
  })
})

describe('checking a face by Alipay', () => {
  const person = { name: '云一晴', idNumber: '110101199003070011' }
  async function begun(other: Partial<AlipayConfig> = {}, of = person) {
    const opened = await open(other)
    const check = await opened.faces.begin(of)
    if (check.kind !== 'begun') throw new Error(check.detail)
    return { ...opened, ...check }
  }

  it('is what Alipay says of a check that a phone opened and a face passed, and nothing before', async () => {
    const { faces, certifyId, url, face } = await begun()
    expect(await faces.verdict(certifyId)).toEqual({ kind: 'failed' })
    await expect(face(certifyId)).rejects.toThrow()
    expect((await fetch(url)).status).toBe(200)
    await face(certifyId)
    expect(await faces.verdict(certifyId)).toEqual({ kind: 'passed' })
    expect(await faces.verdict('of nobody')).toEqual({ kind: 'failed' })
  })

  it('fails with a face that does not, and names the person only in what is signed for Alipay', async () => {
    const { faces, certifyId, url, face } = await begun()
    expect(url).not.toMatch(/1990|%E4%BA%91/)
    await fetch(url)
    await face(certifyId, false)
    expect(await faces.verdict(certifyId)).toEqual({ kind: 'failed' })
  })

  it('opens no address that was altered, is old, or of another key', async () => {
    const { url, clock } = await begun()
    expect((await fetch(url.replace('certify_id', 'certify_no'))).status).toBe(400)
    clock.advance(605)
    expect((await fetch(url)).status).toBe(400)
    await expect(
      begun({ keys: async () => ({ own: OTHER, provider: publicHalf(PROVIDER) }) }),
    ).rejects.toThrow(/invalid-signature/)
  })

  it('takes permits of residence by their own names, and says of the card it does not take', async () => {
    for (const start of ['810000', '830000'])
      expect((await begun({}, { ...person, idNumber: `${start}199003070011` })).certifyId).toMatch(/^\w{32}$/)
    const { faces } = await open()
    expect(await faces.begin({ ...person, idNumber: '911370199003070011' })).toMatchObject({
      kind: 'unavailable',
      detail: expect.stringContaining('permanent residence'),
    })
  })

  it.each(['slow', '5xx', 'garbage', 'cut', 'busy', 'limit', 'wrong-signature', 'unsigned'])(
    'under %s is neither passed nor failed, in its time; the next is well again',
    async (mode) => {
      const { faces, certifyId, fail } = await begun()
      await fail(mode, 2)
      const began = performance.now()
      const both = await Promise.all([faces.verdict(certifyId), faces.begin(person)])
      expect(both.map(({ kind }) => kind)).toEqual(['unavailable', 'unavailable'])
      expect(performance.now() - began).toBeLessThan(3_000)
      expect(await faces.verdict(certifyId)).toEqual({ kind: 'failed' })
    },
  )
})

describe('the simulator and the provider’s own library', () => {
  const pem = { type: 'pkcs8', format: 'pem' } as const
  /** The library writes the machine's own wall clock, whatever its zone; the gateway reads it as Shanghai's. */
  const wallClockOfShanghai = (): Date =>
    new Date(Date.now() - (new Date().getTimezoneOffset() + 8 * 60) * 60_000)
  const sdkFor = (gateway: string, key = APP) =>
    new AlipaySdk({
      appId: APP_ID,
      privateKey: key.export(pem).toString(),
      keyType: 'PKCS8',
      alipayPublicKey: publicHalf(PROVIDER).export({ type: 'spki', format: 'pem' }).toString(),
      gateway,
    })

  it('agree on signatures both ways, and with our adapter on who it is', async () => {
    const { url, mint, login, clock } = await open()
    clock.set(wallClockOfShanghai())
    const sdk = sdkFor(`${url}/gateway.do`)
    const theirs = await mint({ user: 'a' })
    const token = await sdk.exec(
      'alipay.system.oauth.token',
      { grantType: 'authorization_code', code: theirs.code },
      { validateSign: true },
    )
    expect(token).toMatchObject({ userId: theirs.userId })
    const profile = await sdk.exec(
      'alipay.user.info.share',
      { authToken: String(token.accessToken) },
      { validateSign: true },
    )
    expect(profile).toMatchObject({ code: '10000', userId: theirs.userId, nickName: '演示用户/甲' })
    const ours = await mint({ user: 'a' })
    expect(await login.exchange(ours.code)).toMatchObject({ value: { subject: theirs.userId } })
  })

  it('agree on a face check: begun, its address, and how it ended', async () => {
    const { url, clock, face } = await open()
    clock.set(wallClockOfShanghai())
    const sdk = sdkFor(`${url}/gateway.do`)
    const bizContent = {
      ...{ outer_order_no: 'DEMO0001', biz_code: 'FACE' },
      identity_param: {
        ...{ identity_type: 'CERT_INFO', cert_type: 'IDENTITY_CARD' },
        ...{ cert_name: '云一晴', cert_no: '110101199003070011' },
      },
      merchant_config: { return_url: 'https://example.invalid/' },
    }
    const begun = await sdk.exec(
      'alipay.user.certify.open.initialize',
      { bizContent },
      { validateSign: true },
    )
    const certifyId = String(begun.certifyId)
    const named = { bizContent: { certify_id: certifyId } }
    const address = sdk.pageExecute('alipay.user.certify.open.certify', 'GET', named)
    expect((await fetch(address)).status).toBe(200)
    await face(certifyId)
    const ended = await sdk.exec('alipay.user.certify.open.query', named, { validateSign: true })
    expect(ended).toMatchObject({ code: '10000', passed: 'T' })
  })

  it('agree that another key is refused', async () => {
    const { url, mint, clock } = await open()
    clock.set(wallClockOfShanghai())
    const { code } = await mint()
    const answer = await sdkFor(`${url}/gateway.do`, OTHER).exec('alipay.system.oauth.token', {
      grantType: 'authorization_code',
      code,
    })
    expect(answer).toMatchObject({ code: '40002', subCode: 'isv.invalid-signature' })
  })
})
