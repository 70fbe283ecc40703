import { createIndexes } from '@server/platform/mongo/collections'
import { countRoundTrips } from '@server/platform/mongo/commands'
import { ANONYMOUS } from '@shared/domain/policy/roles'
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

const renew = (token: string, room = rooms.accounts) => room.refresh(token, cookieJar(), rooms.clock.now())
const renewed = async (token: string) => (await renew(token)).tokens?.refresh ?? ''

describe('a refresh token', () => {
  it('is exchanged for another, and so on', async () => {
    const { refresh, person } = await signInByPhone(rooms, newPhone())
    let token = refresh
    for (let day = 0; day < 40; day += 1) {
      rooms.clock.advance(24 * 3600)
      const answer = await renew(token)
      expect(answer.person).toEqual(person)
      expect(answer.tokens?.refresh).not.toBe(token)
      expect((await rooms.accounts.actorOfToken(answer.tokens?.access ?? '')).id).toBe(person.id)
      token = answer.tokens?.refresh ?? ''
    }
  })

  it('presented again within 30 seconds is answered again: the answer was lost', async () => {
    const { refresh } = await signInByPhone(rooms, newPhone())
    const first = await renewed(refresh)
    rooms.clock.advance(29)
    const second = await renewed(refresh)
    rooms.clock.advance(3600)
    expect(second).toBe(first)
    expect(await outcomeOf(renew(second))).toBe('none')
  })

  it('presented by several tabs at once gives all of them a token that lasts', async () => {
    const { refresh } = await signInByPhone(rooms, newPhone())
    const tokens = await Promise.all(Array.from({ length: 6 }, () => renewed(refresh)))
    rooms.clock.advance(3600)
    expect(new Set(tokens).size).toBe(1)
    expect(await outcomeOf(renew(tokens[5] ?? ''))).toBe('none')
  })

  it('presented again later ends the session for whoever holds it', async () => {
    const { refresh, access } = await signInByPhone(rooms, newPhone())
    const next = await renewed(refresh)
    rooms.clock.advance(30)
    expect(await outcomeOf(renew(refresh))).toBe('sign-in.session-reused')
    expect(await outcomeOf(renew(next))).toBe('sign-in.expired')
    expect(await outcomeOf(rooms.accounts.actorOfToken(access))).toBe('sign-in.expired')
  })

  it('older than the last exchange ends the session at once, and that session only', async () => {
    const phone = newPhone()
    const { refresh } = await signInByPhone(rooms, phone)
    const other = await signInByPhone(rooms, phone, 'alipay')
    const third = await renewed(await renewed(refresh))
    expect(await outcomeOf(renew(refresh))).toBe('sign-in.session-reused')
    expect(await outcomeOf(renew(third))).toBe('sign-in.expired')
    expect(await outcomeOf(renew(other.refresh))).toBe('none')
  })

  it('is good for 30 days', async () => {
    const { refresh } = await signInByPhone(rooms, newPhone())
    rooms.clock.advance(30 * 24 * 3600)
    expect(await outcomeOf(renew(refresh))).toBe('sign-in.expired')
  })

  it.each(['', 'x.y.z', 'a'.repeat(200)])('%j is refused', async (token) => {
    expect(await outcomeOf(renew(token))).toBe('sign-in.expired')
  })

  it('is not stored, nor is its successor to be had from what is stored', async () => {
    const { refresh, person } = await signInByPhone(rooms, newPhone())
    const next = await renewed(refresh)
    const stored = JSON.stringify(await rooms.accountDeps.accounts.findById(person.id))
    for (const token of [refresh, next]) expect(stored).not.toContain(token.split('.')[2])
  })

  it('of a browser comes from its cookie, goes back there, and is taken out when refused', async () => {
    const phone = newPhone()
    await rooms.accounts.requestCode(phone, rooms.clock.now())
    const jar = cookieJar()
    const form = { phone, code: rooms.sms.codes.at(-1) ?? '', client: 'h5' as const }
    await rooms.accounts.signIn(form, jar, rooms.clock.now())
    const [first, stolen] = [jar.refresh, jar.refresh ?? '']
    expect((await rooms.accounts.refresh(undefined, jar, rooms.clock.now())).tokens).toBeUndefined()
    expect(jar.refresh).not.toBe(first)
    const thief = cookieJar()
    const answer = await rooms.accounts.refresh(stolen, thief, rooms.clock.now())
    expect(answer.tokens).toBeUndefined()
    rooms.clock.advance(31 * 24 * 3600)
    await expect(rooms.accounts.refresh(undefined, jar, rooms.clock.now())).rejects.toThrow('sign-in.expired')
    expect(jar.refresh).toBeUndefined()
  })
})

describe('an access token', () => {
  it('costs no round trip when the account was read within 5 seconds, else one', async () => {
    const { access } = await signInByPhone(rooms, newPhone())
    const warm = await countRoundTrips(() => rooms.accounts.actorOfToken(access))
    rooms.clock.advance(5)
    const cold = await countRoundTrips(() => rooms.accounts.actorOfToken(access))
    expect([warm.commands.length, cold.commands.length]).toEqual([0, 1])
    expect(cold.result).toEqual(warm.result)
  })

  it('ends at once where the person signs out, within 5 seconds elsewhere', async () => {
    const { access, actor, refresh } = await signInByPhone(rooms, newPhone())
    const { accounts: elsewhere } = rooms.elsewhere()
    await elsewhere.actorOfToken(access)
    const jar = cookieJar(refresh)
    expect(await rooms.accounts.signOut(actor, jar)).toEqual({ done: true })
    expect(jar.refresh).toBeUndefined()
    expect(await outcomeOf(rooms.accounts.actorOfToken(access))).toBe('sign-in.expired')
    rooms.clock.advance(5)
    expect(await outcomeOf(elsewhere.actorOfToken(access))).toBe('sign-in.expired')
    expect(await outcomeOf(renew(refresh, elsewhere))).toBe('sign-in.expired')
  })

  it('is known at once in a process that remembers the account without it', async () => {
    const phone = newPhone()
    const first = await signInByPhone(rooms, phone)
    const { accounts: elsewhere } = rooms.elsewhere()
    rooms.clock.advance(61)
    await rooms.accounts.requestCode(phone, rooms.clock.now())
    await elsewhere.actorOfToken(first.access)
    const form = { phone, code: rooms.sms.codes.at(-1) ?? '', client: 'weapp' as const }
    const answer = await rooms.accounts.signIn(form, cookieJar(), rooms.clock.now())
    if (answer.kind !== 'signed-in') throw new Error('nothing is missing')
    expect((await elsewhere.actorOfToken(answer.tokens?.access ?? '')).id).toBe(first.person.id)
  })

  it('of staff is not one of a person', async () => {
    const { actor } = await signInByPhone(rooms, newPhone())
    const claims = { sub: actor.id, sid: actor.sessionId ?? '', kind: 'staff' as const, ver: 0 }
    expect(await outcomeOf(rooms.accounts.actorOfToken(rooms.accountDeps.tokens.issue(claims)))).toBe(
      'sign-in.expired',
    )
    expect(await outcomeOf(rooms.accounts.actorOfToken('x'))).toBe('sign-in.expired')
  })
})

describe('sessions', () => {
  it('are ten at most; the oldest goes', async () => {
    const phone = newPhone()
    const tokens: string[] = []
    for (let count = 0; count < 11; count += 1) {
      rooms.clock.advance(3600 * 4)
      tokens.push((await signInByPhone(rooms, phone)).access)
    }
    const fresh = await signInByPhone(rooms, phone)
    const account = await rooms.accountDeps.accounts.findById(fresh.person.id)
    expect(account?.sessions).toHaveLength(10)
    expect(account?.sessions.at(-1)?.id).toBe(fresh.actor.sessionId)
  })

  it('end by the refresh cookie when the access token has run out', async () => {
    const { refresh } = await signInByPhone(rooms, newPhone())
    await rooms.accounts.signOut(ANONYMOUS, cookieJar(refresh))
    expect(await outcomeOf(renew(refresh))).toBe('sign-in.expired')
  })

  it('do not end by a forged refresh cookie', async () => {
    const { refresh } = await signInByPhone(rooms, newPhone())
    const forged = `${refresh.slice(0, -43)}${'A'.repeat(43)}`
    await rooms.accounts.signOut(ANONYMOUS, cookieJar(forged))
    await rooms.accounts.signOut(ANONYMOUS, cookieJar('nonsense'))
    expect(await outcomeOf(renew(refresh))).toBe('none')
  })
})
