import { createIndexes } from '@server/platform/mongo/collections'
import { SECOND_CHECK_RULES } from '@shared/domain/sign-in/second-check-rules'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { outcomeOf } from '@test/support/outcome-of'
import { cookieJar, newPhone, type PeopleRooms, peopleRooms, signInByPhone } from '@test/support/rooms'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SignedIn, SignInAnswer } from './types'

const shows = reg('N12-person', 'N29-leak')
const database = useDatabase()
const NAME = '林示例'
const ID = '110101199003070011'
let rooms: PeopleRooms
let people = 0

beforeAll(async () => {
  peopleRooms(database.connection)
  await createIndexes(database.connection)
})
beforeEach(async () => {
  rooms = peopleRooms(database.connection)
  await database.connection.collection('accounts').deleteMany({ 'identity.level': 'verified' })
})

const now = () => rooms.clock.now()
const newKey = () => {
  people += 1
  return `key-${people}`
}
const callOf = (actorId: string, key = newKey()) => ({ actorId, key, bodyHash: 'body', now: now() })
const tokenOf = (answer: SignInAnswer) => (answer.kind === 'challenge' ? answer.challenge.token : '')
const signedIn = (answer: SignInAnswer): SignedIn => {
  if (answer.kind !== 'signed-in') throw new Error(`${answer.challenge.needs} is missing`)
  return answer
}
const byWechat = (user: string, device?: string) =>
  rooms.accounts.signInByProvider(
    { provider: 'weapp', code: rooms.providers.codeFor('weapp', user), device },
    cookieJar(),
    now(),
  )
const withPhone = (phone: string, token: string, device?: string) => {
  const proof = { kind: 'weapp-phone' as const, code: rooms.providers.codeFor('weapp-phone', phone) }
  return rooms.accounts.showPhone({ token, proof, device }, cookieJar(), now())
}
/** A first sign-in by WeChat with its phone button. */
const arrive = async (user: string, phone: string, device?: string) =>
  withPhone(phone, tokenOf(await byWechat(user, device)), device)
const check = (token: string, name = NAME, idNumber = ID) =>
  rooms.accounts.answerSecondCheck({ token, name, idNumber }, cookieJar(), now())

/** Somebody whose name the authority has confirmed, signed in by phone. */
async function realNamed(phone = newPhone()) {
  const person = await signInByPhone(rooms, phone)
  const form = { document: 'id-card' as const, name: NAME, idNumber: ID, consent: '2026-11' }
  const { outcome } = await rooms.accounts.proveRealName(person.actor, callOf(person.actor.id), form)
  expect(outcome).toBe('verified')
  return { ...person, phone }
}

/** The challenge that a phone meets on a new device. */
async function challengeOf(phone: string, user = `stranger-${phone}`) {
  const answer = await arrive(user, phone)
  expect(answer).toMatchObject({ kind: 'challenge', challenge: { needs: 'second-check' } })
  return tokenOf(answer)
}

describe(`signing in by a provider (${shows.join(' ')})`, () => {
  it('asks a newcomer for a phone, and knows them the next time', async () => {
    const phone = newPhone()
    const first = signedIn(await arrive(`user-${phone}`, phone))
    const again = signedIn(await byWechat(`user-${phone}`))
    expect(again.person.id).toBe(first.person.id)
  })

  it('refuses a code used before, of another app, from a held person, and when the provider is down', async () => {
    const code = rooms.providers.codeFor('weapp', 'once')
    const send = (provider: 'weapp' | 'alipay', given: string) =>
      outcomeOf(rooms.accounts.signInByProvider({ provider, code: given }, cookieJar(), now()))
    expect(await send('alipay', code)).toBe('sign-in.provider-code')
    expect(await send('weapp', code)).toBe('none')
    expect(await send('weapp', code)).toBe('sign-in.provider-code')
    rooms.providers.refusing = 'blocked'
    expect(await send('weapp', 'x')).toBe('sign-in.provider-blocked')
    rooms.providers.refusing = 'busy'
    expect(await send('weapp', 'x')).toBe('sign-in.provider-busy')
  })

  it('lets a challenge be answered for ten minutes, and not as one of another need', async () => {
    const token = tokenOf(await byWechat('late'))
    expect(await outcomeOf(check(token))).toBe('sign-in.challenge-expired')
    rooms.clock.advance(600)
    expect(await outcomeOf(withPhone(newPhone(), token))).toBe('sign-in.challenge-expired')
    expect(await outcomeOf(withPhone(newPhone(), `${token}x`))).toBe('sign-in.challenge-expired')
  })
})

describe('a real-named account on a new device', () => {
  it('lets its person in by name and whole number, and knows the device then', async () => {
    const { phone, actor } = await realNamed()
    const user = `own-${phone}`
    const entered = signedIn(await check(await challengeOf(phone, user)))
    expect(entered.person.id).toBe(actor.id)
    const other = signedIn(await arrive(`other-${phone}`, phone, entered.device))
    expect(other.person.id).toBe(actor.id)
  })

  it('says of a wrong answer only that it is wrong, and after five of them nothing for a day', async () => {
    const { phone } = await realNamed()
    const token = await challengeOf(phone)
    const wrong = [
      [NAME, '11010119900307002X'],
      ['林另例', ID],
      ['林另例', '1'],
      ['', ''],
      [NAME, 'x'],
    ] as const
    for (const [name, number] of wrong)
      expect(await outcomeOf(check(token, name, number))).toBe('sign-in.second-check-wrong')
    expect(await outcomeOf(check(token))).toBe('sign-in.second-check-locked')
    rooms.clock.advance(SECOND_CHECK_RULES.lockSeconds)
    expect(await outcomeOf(check(await challengeOf(phone, 'a-day-later')))).toBe('none')
  })

  it('counts answers side by side before it looks at any', async () => {
    const { phone } = await realNamed()
    const token = await challengeOf(phone)
    const answers = await Promise.all(Array.from({ length: 12 }, () => outcomeOf(check(token, NAME, '1'))))
    expect(answers.filter((key) => key === 'sign-in.second-check-wrong')).toHaveLength(5)
    expect(answers.filter((key) => key === 'sign-in.second-check-locked')).toHaveLength(7)
  })

  it('lets go of a number that is newly somebody else’s, and keeps all the rest', async () => {
    const { phone, actor } = await realNamed()
    const token = await challengeOf(phone)
    const claim = () => rooms.accounts.claimNumber({ token }, cookieJar(), now())
    const fresh = signedIn(await claim())
    expect(fresh.person).toMatchObject({ identity: null })
    expect(fresh.person.id).not.toBe(actor.id)
    const old = await rooms.accountDeps.accounts.findById(actor.id)
    expect(old).toMatchObject({ logins: [], identity: { name: NAME } })
    expect(old?.sessions).toHaveLength(1)
    expect(old?.facts.map(({ kind }) => kind)).toEqual(['identity-verified', 'number-left'])
    expect(await outcomeOf(claim())).toBe('sign-in.challenge-expired')
    expect(await outcomeOf(check(token))).toBe('sign-in.challenge-expired')
  })
})

describe('a real name', () => {
  const prove = (actor: Parameters<PeopleRooms['accounts']['readMe']>[0], given: object = {}) =>
    rooms.accounts.proveRealName(actor, callOf(actor.id), {
      document: 'social-security-card',
      name: NAME,
      idNumber: ID,
      consent: '2026-11',
      ...given,
    })

  it('of a number another account has proved is refused, also at the same moment', async () => {
    const both = [await signInByPhone(rooms, newPhone()), await signInByPhone(rooms, newPhone())]
    const outcomes = await Promise.all(both.map(({ actor }) => outcomeOf(prove(actor))))
    expect(outcomes.toSorted()).toEqual(['identity.claimed', 'none'])
  })

  it('of a minor, of an impossible day, of a mismatch, without consent: refused; unanswered: later', async () => {
    const { actor } = await signInByPhone(rooms, newPhone())
    expect(await outcomeOf(prove(actor, { idNumber: '110101201503070016' }))).toMatch(/minor|invalid/)
    expect(await outcomeOf(prove(actor, { idNumber: '110101199002300011' }))).toBe('request.invalid')
    expect(await outcomeOf(prove(actor, { consent: '2020-01' }))).toBe('identity.consent-needed')
    rooms.providers.verdict = () => ({ kind: 'mismatch' })
    expect(await outcomeOf(prove(actor))).toBe('identity.mismatch')
    rooms.providers.verdict = () => ({ kind: 'unavailable', detail: 'down' })
    expect(await prove(actor)).toMatchObject({
      outcome: 'later',
      person: { identity: { level: 'declared' } },
    })
    rooms.providers.verdict = null
    expect(await prove(actor)).toMatchObject({ outcome: 'verified' })
    const face = await prove(actor, { faceToken: 'face' })
    expect(face.person.identity).toMatchObject({ level: 'verified', assurance: 'face' })
    expect(await outcomeOf(prove(actor, { name: '林另例' }))).toBe('identity.fixed')
  })
})

describe('adding and removing logins', () => {
  const add = (person: Awaited<ReturnType<typeof signInByPhone>>, code: string, key?: string) =>
    rooms.accounts.addLogin(person.actor, callOf(person.actor.id, key), { proof: { kind: 'alipay', code } })

  it('needs a proof within five minutes; the last one stays; another’s is refused; a repeat is the same', async () => {
    const person = await signInByPhone(rooms, newPhone())
    const remove = (id: string) => rooms.accounts.removeLogin(person.actor, callOf(person.actor.id), id)
    const code = rooms.providers.codeFor('alipay', `a-${person.person.id}`)
    const added = await add(person, code, 'the-same-key')
    expect(added.logins.map(({ kind }) => kind)).toEqual(['phone', 'alipay'])
    expect(await add(person, code, 'the-same-key')).toEqual(added)
    const stranger = await signInByPhone(rooms, newPhone())
    const theirs = rooms.providers.codeFor('alipay', `a-${person.person.id}`)
    expect(await outcomeOf(add(stranger, theirs))).toBe('login.of-other')
    const [phone, alipay] = added.logins
    expect((await remove(phone?.id ?? '')).logins).toHaveLength(1)
    expect(await outcomeOf(remove(alipay?.id ?? ''))).toBe('login.last')
    rooms.clock.advance(300)
    expect(await outcomeOf(remove(alipay?.id ?? ''))).toBe('sign-in.proof-needed')
  })
})

describe('closing an account', () => {
  it('waits for open cases, frees phone and number, and ends every session', async () => {
    const { actor, phone, access } = await realNamed()
    const close = () => rooms.accounts.closeAccount(actor, callOf(actor.id), cookieJar())
    rooms.openCase.is = true
    expect(await outcomeOf(close())).toBe('account.case-open')
    rooms.openCase.is = false
    expect(await close()).toEqual({ done: true })
    expect(await outcomeOf(rooms.accounts.actorOfToken(access))).toBe('sign-in.expired')
    const again = await realNamed(phone)
    expect(again.actor.id).not.toBe(actor.id)
    const closed = await rooms.accountDeps.accounts.findById(actor.id)
    expect(closed).toMatchObject({ status: 'closed', identity: null, devices: [], sessions: [] })
    expect(closed).not.toHaveProperty('logins')
  })
})
