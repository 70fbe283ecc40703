import type { SignedIn, SignInAnswer } from '@server/features/accounts/types'
import { createIndexes } from '@server/platform/mongo/collections'
import { countRoundTrips } from '@server/platform/mongo/commands'
import { CODE_RULES } from '@shared/domain/sign-in/code-rules'
import { useDatabase } from '@test/support/database'
import { outcomeOf } from '@test/support/outcome-of'
import { cookieJar, newPhone, type PeopleRooms, peopleRooms, signInByPhone } from '@test/support/rooms'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

const database = useDatabase()
let rooms: PeopleRooms

beforeAll(async () => {
  peopleRooms(database.connection)
  await createIndexes(database.connection)
})
beforeEach(() => {
  rooms = peopleRooms(database.connection)
})

const request = (phone: string) => rooms.accounts.requestCode(phone, rooms.clock.now())
const signedIn = (answer: SignInAnswer): SignedIn => {
  if (answer.kind !== 'signed-in') throw new Error('something is missing')
  return answer
}
const enter = async (phone: string, code: string) =>
  signedIn(await rooms.accounts.signIn({ phone, code, client: 'weapp' }, cookieJar(), rooms.clock.now()))
const sentCode = () => rooms.sms.codes.at(-1) ?? ''
const wrongCode = () => (sentCode() === '000000' ? '111111' : '000000')
const accountsOf = (phone: string) =>
  database.connection
    .collection('accounts')
    .countDocuments({ 'logins.index': rooms.accountDeps.index.of('login', `phone:${phone}`) })

describe('a code by SMS', () => {
  it('signs a person in and makes the account the first time', async () => {
    const phone = newPhone()
    expect(await request(phone)).toEqual({ resendSeconds: 60, validMinutes: 5 })
    const { result, commands } = await countRoundTrips(() => enter(phone, sentCode()))
    expect(commands).toHaveLength(3)
    expect(result.person).toMatchObject({
      phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
      identity: null,
    })
    expect(result.tokens).toMatchObject({ accessSeconds: 900 })
    const again = await signInByPhone(rooms, phone)
    expect(again.person.id).toBe(result.person.id)
    expect(await accountsOf(phone)).toBe(1)
  })

  it('gives H5 its tokens in cookies and nothing in the body', async () => {
    const phone = newPhone()
    await request(phone)
    const jar = cookieJar()
    const form = { phone: `+86 ${phone}`, code: sentCode(), client: 'h5' as const }
    const answer = signedIn(await rooms.accounts.signIn(form, jar, rooms.clock.now()))
    expect(answer.tokens).toBeUndefined()
    expect(jar.held).toMatchObject({ accessSeconds: 900, refreshSeconds: 30 * 24 * 3600 })
  })

  it('stores neither phone nor code in plain', async () => {
    const phone = newPhone()
    const { person } = await signInByPhone(rooms, phone)
    const account = await rooms.accountDeps.accounts.findById(person.id)
    const code = await rooms.accountDeps.accounts.codes.find(rooms.accountDeps.index.all('phone', phone))
    expect(JSON.stringify([account, code])).not.toContain(phone)
    expect(code?.codeHash).toMatch(/^[\w-]{43}$/)
    expect(account).toMatchObject({ schemaVersion: 2, version: 1, identity: null, commands: [] })
  })

  it('is used once', async () => {
    const phone = newPhone()
    await request(phone)
    const both = await Promise.all(
      [enter(phone, sentCode()), enter(phone, sentCode())].map((work) => outcomeOf(work)),
    )
    expect(both.sort((a, b) => a.localeCompare(b))).toEqual(['none', 'sign-in.code-expired'])
    expect(await outcomeOf(enter(phone, sentCode()))).toBe('sign-in.code-expired')
  })

  it('is good until 5 minutes have passed', async () => {
    const phone = newPhone()
    await request(phone)
    rooms.clock.advance(CODE_RULES.validSeconds)
    expect(await outcomeOf(enter(phone, sentCode()))).toBe('sign-in.code-expired')
    expect(await outcomeOf(enter(newPhone(), '123456'))).toBe('sign-in.code-expired')
  })

  it('may be mistyped four times; the fifth wrong one ends it', async () => {
    const phone = newPhone()
    await request(phone)
    for (const left of [4, 3, 2, 1]) {
      await expect(enter(phone, wrongCode())).rejects.toMatchObject({
        key: 'sign-in.code-wrong',
        details: { data: { left } },
      })
    }
    expect(await outcomeOf(enter(phone, wrongCode()))).toBe('sign-in.code-used-up')
    expect(await outcomeOf(enter(phone, sentCode()))).toBe('sign-in.code-used-up')
  })

  it('is compared five times however many try side by side', async () => {
    const phone = newPhone()
    await request(phone)
    const tries = await Promise.all(Array.from({ length: 12 }, () => outcomeOf(enter(phone, wrongCode()))))
    expect(tries.filter((problem) => problem === 'sign-in.code-wrong')).toHaveLength(4)
    expect(tries.filter((problem) => problem === 'sign-in.code-used-up')).toHaveLength(8)
  })

  it('makes one account of eight first sign-ins side by side', async () => {
    const phone = newPhone()
    const { accounts, providers, clock } = rooms
    const shown = await accounts.signInByProvider(
      { provider: 'weapp', code: providers.codeFor('weapp', `openid-${phone}`) },
      cookieJar(),
      clock.now(),
    )
    const token = shown.kind === 'challenge' ? shown.challenge.token : ''
    const first = async () => {
      const proof = { kind: 'weapp-phone' as const, code: providers.codeFor('weapp-phone', phone) }
      return signedIn(await accounts.showPhone({ token, proof }, cookieJar(), clock.now()))
    }
    const made = await Promise.all(Array.from({ length: 8 }, first))
    expect(new Set(made.map(({ person }) => person.id)).size).toBe(1)
    expect(await accountsOf(phone)).toBe(1)
    const account = await rooms.accountDeps.accounts.findById(made[0]?.person.id ?? '')
    expect(account?.sessions).toHaveLength(8)
    expect(account?.logins?.map(({ kind }) => kind)).toEqual(['phone', 'weapp'])
  })
})

describe('asking for a code', () => {
  it('is possible again after 60 seconds; only the newest code is good', async () => {
    const phone = newPhone()
    await request(phone)
    const first = sentCode()
    rooms.clock.advance(59)
    await expect(request(phone)).rejects.toMatchObject({
      key: 'sign-in.resend-wait',
      details: { data: { seconds: 1 } },
    })
    rooms.clock.advance(1)
    await request(phone)
    if (first !== sentCode()) expect(await outcomeOf(enter(phone, first))).toBe('sign-in.code-wrong')
    expect(await outcomeOf(enter(phone, sentCode()))).toBe('none')
  })

  it('is possible five times an hour', async () => {
    const phone = newPhone()
    for (let sent = 0; sent < 5; sent += 1) {
      await request(phone)
      rooms.clock.advance(61)
    }
    await expect(request(phone)).rejects.toMatchObject({
      key: 'sign-in.too-many-codes',
      details: { data: { minutes: Math.ceil((3600 - 5 * 61) / 60) } },
    })
    rooms.clock.advance(3600)
    expect(await outcomeOf(request(phone))).toBe('none')
  })

  it('sends one code to two requests side by side', async () => {
    const phone = newPhone()
    // The first time there is no record of the phone yet, the second time there is one.
    for (const _time of ['first', 'second']) {
      rooms.clock.advance(61)
      const before = rooms.sms.codes.length
      const problems = await Promise.all([1, 2, 3].map(() => outcomeOf(request(phone))))
      expect(problems.filter((problem) => problem === 'none')).toHaveLength(1)
      expect(problems.filter((problem) => problem === 'sign-in.resend-wait')).toHaveLength(2)
      expect(rooms.sms.codes.length - before).toBe(1)
    }
  })

  it('does not count when the provider refuses, and the earlier code stays good', async () => {
    const phone = newPhone()
    await request(phone)
    const good = sentCode()
    rooms.clock.advance(61)
    rooms.sms.answer = { kind: 'refused', code: 'FailedOperation', message: 'no' }
    for (let refused = 0; refused < 7; refused += 1)
      expect(await outcomeOf(request(phone))).toBe('sign-in.sms-failed')
    rooms.sms.answer = { kind: 'accepted', serialNo: '2' }
    expect(await outcomeOf(enter(phone, good))).toBe('none')
    expect(await outcomeOf(request(phone))).toBe('none')
  })

  it('leaves nothing behind when the very first send is refused', async () => {
    const phone = newPhone()
    rooms.sms.answer = { kind: 'refused', code: 'FailedOperation', message: 'no' }
    expect(await outcomeOf(request(phone))).toBe('sign-in.sms-failed')
    expect(
      await rooms.accountDeps.accounts.codes.find(rooms.accountDeps.index.all('phone', phone)),
    ).toBeNull()
  })

  it('counts when nobody knows whether it was sent', async () => {
    const phone = newPhone()
    rooms.sms.answer = { kind: 'unknown', message: 'timeout' }
    expect(await outcomeOf(request(phone))).toBe('none')
    expect(await outcomeOf(request(phone))).toBe('sign-in.resend-wait')
    expect(await outcomeOf(enter(phone, sentCode()))).toBe('none')
  })
})
