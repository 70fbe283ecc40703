import { compose } from '@server/compose'
import { totpAt } from '@server/platform/crypto/totp'
import type { Database } from '@server/platform/mongo/connect'
import { submitCase } from '@shared/contract/cases'
import { decideCase, readStaffCase, readStaffMe, staffSignIn } from '@shared/contract/staff'
import * as accounts from '@shared/contract/staff-accounts'
import { completeStaffLink, openStaffLink } from '@shared/contract/staff-links'
import { endStaffSessions, listStaffSessions } from '@shared/contract/staff-self'
import { stepOf } from '@shared/domain/staff/totp-rules'
import { reg } from '@shared/kernel/reg'
import { type ApiClient, apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { GOOD_PASSWORD, hired } from '@test/support/members'
import { expectProblem } from '@test/support/problem'
import { demoPassword } from '@test/support/sign-in'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N29-rules', 'N29-leak')
const database = useDatabase()
const house = useHouse(database)
let admin: ApiClient
let head: ApiClient
let made = 0

beforeAll(async () => {
  admin = await house.staffSignedIn('admin')
  head = await house.staffSignedIn('head')
})

const reason = '工作需要'

/** Somebody newly invited, with the secret their authenticator was given. */
async function newcomer(posts: ('clerk' | 'centre-head')[] = ['clerk']) {
  made += 1
  const body = { name: '云一晴', username: `new-${made}`, centreId: 'demo-centre', posts, reason }
  const { body: given } = await admin.call(accounts.inviteStaff, { body })
  const token = given.link?.token ?? ''
  const opened = await apiClient(house.staff).call(openStaffLink, { body: { token } })
  const { secret } = opened.body.totp
  const code = (minutes = 0) => totpAt(secret, stepOf(house.clock.now()) + 2 * minutes)
  return { ...given.member, token, code }
}

const complete = (token: string, totp: string, password = GOOD_PASSWORD) =>
  apiClient(house.staff).call(completeStaffLink, { body: { token, password, totp } })

/** The same service in another process, which remembers on its own. */
const otherProcess = () => {
  const { env, log } = house.house
  return compose({ env, log, part: 'other', clock: house.clock, database: database as unknown as Database })
}

const enter = async (username: string, totp?: string, password = GOOD_PASSWORD) => {
  const client = apiClient(house.staff)
  const answer = await client.call(staffSignIn, { body: { username, password, ...(totp ? { totp } : {}) } })
  return { client, answer }
}

describe(`an invitation (${shows.join(' ')})`, () => {
  it('is used once, within 72 hours, by who confirms the code', async () => {
    const { token, code } = await newcomer()
    expectProblem(await complete(token, code(3)), 'D2033')
    expectProblem(await complete(token, '000000'), 'D2034')
    expectProblem(await complete(token, code(), 'new-1-and-more'), 'D1001', ['password'])
    expect((await complete(token, code())).status).toBe(200)
    expectProblem(await complete(token, code()), 'D2036')
    const late = await newcomer()
    house.clock.advance(72 * 3600)
    admin = await house.staffSignedIn('admin')
    head = await house.staffSignedIn('head')
    expectProblem(await complete(late.token, late.code()), 'D2036')
    expectProblem(await apiClient(house.staff).call(openStaffLink, { body: { token: 'x.y' } }), 'D2036')
  })
})

describe('signing in with a second factor', () => {
  it('asks for the code of everybody alike, takes it once, and tells a wrong clock', async () => {
    const { username, token, code } = await newcomer()
    await complete(token, code())
    for (const name of [username, 'nobody-at-all'])
      for (const password of [GOOD_PASSWORD, 'wrong'])
        expectProblem((await enter(name, undefined, password)).answer, 'D2030')
    expectProblem((await enter(username, code())).answer, 'D2032')
    house.clock.advance(30)
    expectProblem((await enter(username, code(10))).answer, 'D2033')
    const right = code()
    expectProblem((await enter(username, right, 'wrong')).answer, 'D2031')
    expect((await enter(username, right)).answer.status).toBe(200)
    expectProblem((await enter(username, right)).answer, 'D2032')
  })

  it('takes one code once when it comes twice at the same moment', async () => {
    const { username, token, code } = await newcomer()
    await complete(token, code())
    house.clock.advance(30)
    const both = await Promise.all([enter(username, code()), enter(username, code())])
    expect(both.map(({ answer }) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('locks a name nobody has as it locks any other', async () => {
    const { username } = await hired(house)
    const codes: Record<string, string[]> = {}
    for (const name of [username, 'no-such-name']) {
      codes[name] = []
      for (let n = 0; n < 7; n += 1) {
        const { answer } = await enter(name, '123456', 'wrong')
        codes[name].push((answer.body as unknown as { code: string }).code)
      }
    }
    expect(codes[username]).toEqual(['D2031', 'D2031', 'D2031', 'D2031', 'D2010', 'D2010', 'D2010'])
    expect(codes['no-such-name']).toEqual(codes[username])
  })
})

describe('a recovery', () => {
  it('needs two who are not the person, and ends what was before', async () => {
    const { id, username, token, code } = await newcomer()
    await complete(token, code())
    house.clock.advance(30)
    const { client } = await enter(username, code())
    const confirm = async (by: ApiClient) => {
      const { version } = (await admin.call(accounts.readStaffAccount, { params: { id } })).body
      return by.call(accounts.confirmStaffRecovery, { params: { id }, body: { version, reason } })
    }
    expect((await confirm(admin)).body.link).toBeNull()
    expectProblem(await confirm(admin), 'D3010')
    expect((await client.call(readStaffMe)).status).toBe(200)
    const { link } = (await confirm(head)).body
    expect(link?.token).toMatch(/^\w{26}\.[\w-]{43}$/)
    expect((await client.call(readStaffMe)).status).toBe(401)
    house.clock.advance(30)
    expectProblem((await enter(username, code())).answer, 'D2031')
    const opened = await apiClient(house.staff).call(openStaffLink, { body: { token: link?.token ?? '' } })
    const fresh = totpAt(opened.body.totp.secret, stepOf(house.clock.now()))
    expectProblem(await complete(link?.token ?? '', fresh), 'D1001', ['password'])
    expect((await complete(link?.token ?? '', fresh, `${GOOD_PASSWORD}二`)).status).toBe(200)
  })
})

describe('posts', () => {
  it('nobody gives themself one, nor one above their reach', async () => {
    const me = (await head.call(readStaffMe)).body
    const { version } = (await admin.call(accounts.readStaffAccount, { params: { id: me.id } })).body
    const at = { version, reason, centreId: 'demo-centre' }
    const grant = (by: ApiClient, id: string, post: 'approver' | 'administrator' | 'centre-head', v = 1) =>
      by.call(accounts.grantPost, { params: { id }, body: { ...at, version: v, post } })
    expectProblem(await grant(head, me.id, 'approver', version), 'D3003')
    const member = await hired(house)
    for (const post of ['centre-head', 'administrator'] as const)
      expectProblem(await grant(head, member._id, post), 'D3004')
    expectProblem(await grant(admin, member._id, 'administrator'), 'D3012')
    const given = await grant(head, member._id, 'approver')
    expect(given.body.history.at(-1)).toMatchObject({
      who: '演示负责人',
      reason,
      says: expect.stringContaining('审批'),
    })
    expect(given.body.chainWhole).toBe(true)
  })

  it('a suspended member is out, and a taken post gone, within five seconds in every process', async () => {
    const elsewhere = await otherProcess()
    const member = await hired(house)
    const client = await house.staffSignedIn(member.username)
    const token = client.cookies.get('dyb_staff') ?? ''
    expect((await elsewhere.staff.actorOfToken(token)).roles).toContain('clerk')
    const params = { id: member._id }
    const read = async () => (await admin.call(accounts.readStaffAccount, { params })).body.version
    const at = { reason, centreId: 'demo-centre', post: 'clerk' as const }
    expect(
      (await admin.call(accounts.revokePost, { params, body: { version: await read(), ...at } })).status,
    ).toBe(200)
    house.clock.advance(5)
    expect((await elsewhere.staff.actorOfToken(token)).roles).not.toContain('clerk')
    await admin.call(accounts.suspendStaff, { params, body: { version: await read(), reason } })
    house.clock.advance(5)
    await expect(elsewhere.staff.actorOfToken(token)).rejects.toMatchObject({ key: 'sign-in.expired' })
    expect((await client.call(readStaffMe)).status).toBe(401)
  })
})

describe('leaving', () => {
  it('names every case in hand, waits until each is handed over, and locks at once', async () => {
    const elsewhere = await otherProcess()
    const member = await hired(house)
    const client = await house.staffSignedIn(member.username)
    const token = client.cookies.get('dyb_staff') ?? ''
    expect((await elsewhere.staff.actorOfToken(token)).id).toBe(member._id)
    const person = await house.signedIn('13800000004')
    const body = { item: 'custody-certificate', form: { purpose: 'study' } }
    const { id } = (await person.call(submitCase, { body })).body
    const decide = (deed: object) => client.call(decideCase, { params: { id }, body: deed as never })
    await decide({ command: 'refuse', version: 1, reason: 'moving-or-lent' })
    await decide({ command: 'propose-correction', version: 2, reason: 'file-misread' })

    const params = { id: member._id }
    const { cases } = (await admin.call(accounts.readHandOver, { params })).body
    expect(cases.map((row) => row.id)).toEqual([id])
    const { version } = (await admin.call(accounts.readStaffAccount, { params })).body
    const leave = (handedOver: string[]) =>
      admin.call(accounts.recordLeaving, { params, body: { version, reason, handedOver } })
    for (const named of [[], [member._id], [id, member._id]]) expectProblem(await leave(named), 'D3011')
    expect((await client.call(readStaffMe)).status).toBe(200)
    expect((await leave([id])).body).toMatchObject({ status: 'left', places: [] })

    expect((await client.call(readStaffMe)).status).toBe(401)
    house.clock.advance(5)
    await expect(elsewhere.staff.actorOfToken(token)).rejects.toMatchObject({ key: 'sign-in.expired' })
    expectProblem((await enter(member.username, undefined, demoPassword(member.username))).answer, 'D2030')
    const clerk = await house.staffSignedIn('clerk')
    expect((await clerk.call(readStaffCase, { params: { id } })).body.state).toBe('correcting-refused')
  })
})

describe('one’s own sessions', () => {
  it('are listed with the one in use; each may be ended, and all but it, in effect at once', async () => {
    const { username } = await hired(house)
    const browsers = [1, 2, 3].map(() => house.staffSignedIn(username))
    const [here, there, elsewhere] = (await Promise.all(browsers)) as [ApiClient, ApiClient, ApiClient]
    const listed = async () => (await here.call(listStaffSessions)).body.sessions
    const before = await listed()
    expect(before).toHaveLength(3)
    expect(before.filter(({ current }) => current)).toHaveLength(1)
    const [theirs] = (await there.call(listStaffSessions)).body.sessions.filter(({ current }) => current)
    await here.call(endStaffSessions, { body: { session: theirs?.id } })
    expect((await there.call(readStaffMe)).status).toBe(401)
    expect((await elsewhere.call(readStaffMe)).status).toBe(200)
    await here.call(endStaffSessions, { body: {} })
    expect((await elsewhere.call(readStaffMe)).status).toBe(401)
    expect((await listed()).map(({ current }) => current)).toEqual([true])
  })
})
