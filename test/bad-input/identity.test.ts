import { demoIdNumber } from '@server/features/archives'
import { totpAt } from '@server/platform/crypto/totp'
import { readMe } from '@shared/contract/me'
import { proveRealName } from '@shared/contract/real-name'
import { refreshSignIn, requestCode, signIn } from '@shared/contract/sign-in'
import {
  answerSecondCheck,
  claimNumber,
  showPhone,
  signInByProvider,
} from '@shared/contract/sign-in-by-provider'
import { staffSignIn } from '@shared/contract/staff'
import { inviteStaff } from '@shared/contract/staff-accounts'
import { completeStaffLink, openStaffLink } from '@shared/contract/staff-links'
import { CONSENTS } from '@shared/domain/accounts/consents'
import { stepOf } from '@shared/domain/staff/totp-rules'
import { checkCharacter } from '@shared/kernel/identity'
import { reg } from '@shared/kernel/reg'
import { apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { fingerprint } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { GOOD_PASSWORD } from '@test/support/members'
import { expectProblem } from '@test/support/problem'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N12-person', 'N29-leak')
const database = useDatabase()
const house = useHouse(database)
const CODES = 'wechat/simulated/codes'
const TEN_MINUTES = 600
const NOTICE = CONSENTS.find(({ name }) => name === 'identity-check')?.version ?? ''
let made = 0

const newPhone = () => {
  made += 1
  return String(13_700_100_000 + made)
}

/** Runs what must be refused, and sees that not a byte has changed but for what is `counted`. */
async function changingNothing<T>(fn: () => Promise<T>, counted: string[] = []): Promise<T> {
  const before = await fingerprint(database.connection, counted)
  const result = await fn()
  expect(await fingerprint(database.connection, counted)).toEqual(before)
  return result
}

const byWechat = (code: string) =>
  apiClient(house.citizen).call(signInByProvider, { body: { provider: 'weapp', code } })
const byAlipay = (code: string) =>
  apiClient(house.citizen).call(signInByProvider, { body: { provider: 'alipay', code } })

async function sentCode(phone: string) {
  house.clock.advance(61)
  await apiClient(house.citizen).call(requestCode, { body: { phone } })
  return house.phones.code(phone)
}
const enter = (phone: string, code: string) =>
  apiClient(house.citizen).call(signIn, { body: { phone, code, client: 'weapp' } })

const bearer = (access: string) => ({ headers: { authorization: `Bearer ${access}` } })
const me = (access: string) => apiClient(house.citizen).call(readMe, bearer(access))

/** Has the authority confirm a name and number, as the person of these tokens. */
const prove = (access: string, idNumber: string, name = '云一晴') =>
  apiClient(house.citizen).call(proveRealName, {
    ...bearer(access),
    body: { document: 'id-card', name, idNumber, consent: NOTICE },
  })

const numberOf = (birth: string): string => {
  const first17 = `110101${birth}001`
  return first17 + checkCharacter(first17)
}

// The demo's RSA keys are made at the first call, which may take longer than a call may wait.
beforeAll(async () => {
  await byAlipay('warming up')
})

describe(`identity, bad input by name (${shows.join(' ')})`, () => {
  it('reused code: of a message, of WeChat, of its phone button, of Alipay', async () => {
    const phone = newPhone()
    const code = await sentCode(phone)
    expect((await enter(phone, code)).status).toBe(200)
    expectProblem(await changingNothing(() => enter(phone, code)), 'D2004')

    const wechat = await house.phones.mint(CODES, { user: 'reuser' })
    const shown = await byWechat(wechat)
    expect(shown.status).toBe(200)
    expectProblem(await changingNothing(() => byWechat(wechat)), 'D2012')

    const token = shown.body.kind === 'challenge' ? shown.body.challenge.token : ''
    const button = await house.phones.mint('wechat/simulated/phone-codes', { phone: newPhone() })
    const show = () =>
      apiClient(house.citizen).call(showPhone, {
        body: { token, proof: { kind: 'weapp-phone', code: button } },
      })
    expect((await show()).status).toBe(200)
    expectProblem(await changingNothing(show), 'D2012')

    const alipay = await house.phones.mint('alipay/simulated/codes', { user: 'reuser' })
    expect((await byAlipay(alipay)).status).toBe(200)
    expectProblem(await changingNothing(() => byAlipay(alipay)), 'D2012')
  })

  it('code of another app id, and of another provider', async () => {
    const wechat = await house.phones.mint(CODES, { user: 'x', appId: 'wx0000000000000000' })
    expectProblem(await changingNothing(() => byWechat(wechat)), 'D2012')
    const alipay = await house.phones.mint('alipay/simulated/codes', { user: 'x', appId: '2021000000000000' })
    expectProblem(await changingNothing(() => byAlipay(alipay)), 'D2012')
    const own = await house.phones.mint(CODES, { user: 'x' })
    expectProblem(await changingNothing(() => byAlipay(own)), 'D2012')
  })

  it('wrong signature: of an answer of the provider, and of our own token', async () => {
    for (const fault of ['wrong-signature', 'unsigned']) {
      const code = await house.phones.mint('alipay/simulated/codes', { user: 'y' })
      await house.phones.failProvider('alipay', fault)
      expectProblem(await changingNothing(() => byAlipay(code)), 'D2014')
    }
    const { access } = await house.tokensOf(newPhone())
    const [head = '', payload = '', signature = ''] = access.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
    const other = Buffer.from(JSON.stringify({ ...claims, sub: '0'.repeat(26) })).toString('base64url')
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT', kid: '1' })).toString('base64url')
    for (const forged of [`${head}.${other}.${signature}`, `${head}.${payload}.AAAA`, `${none}.${payload}.`])
      expectProblem(await changingNothing(() => me(forged)), 'D2002')
    expect((await me(access)).status).toBe(200)
  })

  it('ID of a minor, ID with an impossible date, of tomorrow, with a wrong check character', async () => {
    const { access } = await house.tokensOf(newPhone())
    expectProblem(await changingNothing(() => prove(access, numberOf('20150307'))), 'D5006')
    for (const birth of ['19900230', '19901301', '20261123']) {
      const answer = await changingNothing(() => prove(access, numberOf(birth)))
      expectProblem(answer, 'D1001', ['idNumber'])
    }
    const right = numberOf('19900307')
    const mistyped = right.slice(0, -1) + (right.endsWith('1') ? '2' : '1')
    expectProblem(await changingNothing(() => prove(access, mistyped)), 'D1001', ['idNumber'])
  })

  it('two people claiming one ID: the first has it, the second is told the way', async () => {
    const [one, other] = [await house.tokensOf(newPhone()), await house.tokensOf(newPhone())]
    const idNumber = demoIdNumber(3_001)
    expect((await prove(one.access, idNumber)).body).toMatchObject({ outcome: 'verified' })
    const second = await changingNothing(() => prove(other.access, idNumber))
    expectProblem(second, 'D5005')
    expect((await me(one.access)).body.identity?.level).toBe('verified')
    expect((await me(other.access)).body.identity).toBeNull()
  })

  it('phone moved to another person: they reach nothing of the one before, and begin anew', async () => {
    const phone = newPhone()
    const before = await house.tokensOf(phone)
    await prove(before.access, demoIdNumber(3_002), '星二雪')
    const old = (await me(before.access)).body
    const asked = await enter(phone, await sentCode(phone))
    expect(asked.body).toMatchObject({ kind: 'challenge', challenge: { needs: 'second-check' } })
    const token = asked.body.kind === 'challenge' ? asked.body.challenge.token : ''
    const client = apiClient(house.citizen)
    const guess = () =>
      client.call(answerSecondCheck, { body: { token, name: '星二雪', idNumber: demoIdNumber(3_003) } })
    const wrong = await changingNothing(guess, ['accounts'])
    expectProblem(wrong, 'D2016')
    expect(JSON.stringify(wrong.body)).not.toContain(old.id)
    const fresh = await client.call(claimNumber, { body: { token } })
    expect(fresh.body).toMatchObject({ kind: 'signed-in', person: { identity: null } })
    expect(fresh.body.kind === 'signed-in' && fresh.body.person.id).not.toBe(old.id)
    expectProblem(await changingNothing(() => client.call(claimNumber, { body: { token } })), 'D2015')
    expect((await me(before.access)).body).toMatchObject({ id: old.id, phone: null, identity: old.identity })
  })

  it('TOTP replay, and a code of an authenticator ten minutes off', async () => {
    const admin = await house.staffSignedIn('admin')
    const reason = '新到岗'
    const who = { name: '云一晴', username: 'replayed', centreId: 'demo-centre', posts: ['clerk' as const] }
    const { body } = await admin.call(inviteStaff, { body: { ...who, reason } })
    const token = body.link?.token ?? ''
    const client = apiClient(house.staff)
    const { secret } = (await client.call(openStaffLink, { body: { token } })).body.totp
    const code = (off = 0) => totpAt(secret, stepOf(house.clock.now()) + off)
    await client.call(completeStaffLink, { body: { token, password: GOOD_PASSWORD, totp: code() } })
    const come = (totp: string) =>
      apiClient(house.staff).call(staffSignIn, {
        body: { username: 'replayed', password: GOOD_PASSWORD, totp },
      })
    house.clock.advance(30)
    for (const off of [-20, 20]) expectProblem(await come(code(off)), 'D2033')
    const once = code()
    expect((await come(once)).status).toBe(200)
    expectProblem(await changingNothing(() => come(once), ['staff']), 'D2032')
  })

  it('refresh-token reuse: whoever has the old one is refused, and the session ends for both', async () => {
    const first = await house.tokensOf(newPhone())
    const renew = (refresh: string) => apiClient(house.citizen).call(refreshSignIn, { body: { refresh } })
    const { body } = await renew(first.refresh)
    const second = body.kind === 'signed-in' ? body.tokens : undefined
    house.clock.advance(TEN_MINUTES)
    expectProblem(await renew(first.refresh), 'D2011')
    expectProblem(await changingNothing(() => renew(first.refresh)), 'D2002')
    expectProblem(await changingNothing(() => renew(second?.refresh ?? '')), 'D2002')
    house.clock.advance(5)
    expectProblem(await changingNothing(() => me(second?.access ?? '')), 'D2002')
  })

  it.each([
    ['behind', -TEN_MINUTES],
    ['ahead', TEN_MINUTES],
  ])(
    'clock skew: ten minutes %s, who is signed in stays so, and nothing old becomes good again',
    async (_way, off) => {
      const phone = newPhone()
      const used = await sentCode(phone)
      const { access, refresh } = (
        (await enter(phone, used)).body as { tokens: { access: string; refresh: string } }
      ).tokens
      const stale = newPhone()
      const waiting = await sentCode(stale)
      house.clock.advance(off)
      expect((await me(access)).status).toBe(200)
      expectProblem(await changingNothing(() => enter(phone, used)), 'D2004')
      if (off > 0) expectProblem(await changingNothing(() => enter(stale, waiting)), 'D2004')
      const again = await apiClient(house.citizen).call(refreshSignIn, { body: { refresh } })
      expect(again.status).toBe(200)
      house.clock.advance(-off)
    },
  )

  it('clock skew: an answer of WeChat ten minutes and more old is none', async () => {
    const shown = await byWechat(await house.phones.mint(CODES, { user: 'late' }))
    const token = shown.body.kind === 'challenge' ? shown.body.challenge.token : ''
    const code = await house.phones.mint('wechat/simulated/phone-codes', { phone: newPhone() })
    await house.phones.failProvider('wechat', 'stale')
    const show = () =>
      apiClient(house.citizen).call(showPhone, { body: { token, proof: { kind: 'weapp-phone', code } } })
    expectProblem(await changingNothing(show), 'D2012')
    house.clock.advance(TEN_MINUTES)
    expectProblem(await changingNothing(show), 'D2015')
  })
})
