import { createSecurityLog } from '@server/platform/audit/security-log'
import { readMe } from '@shared/contract/me'
import { refreshSignIn, requestCode, signIn, signOut } from '@shared/contract/sign-in'
import { readStaffMe, staffSignIn } from '@shared/contract/staff'
import { apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { beforeEach, describe, expect, it } from 'vitest'

const database = useDatabase()
const house = useHouse(database)
const stored = () => database.connection.collection('securityLog')
// Their name is only their own word, so that a new browser asks nothing more.
const PHONE = '13800000005'

async function events() {
  await house.house.securityLog.flush()
  return stored().find().sort({ _id: 1 }).toArray()
}

beforeEach(async () => {
  await house.house.securityLog.flush()
  await stored().deleteMany({})
})

describe('the log of signing in', () => {
  it('tells who came in, who failed and who left, by route, and holds nothing that can be read', async () => {
    const client = apiClient(house.citizen)
    house.clock.advance(61)
    await client.call(requestCode, { body: { phone: PHONE } })
    await client.call(signIn, { body: { phone: PHONE, code: '000000', client: 'h5' } })
    const code = await house.phones.code(PHONE)
    await client.call(signIn, { body: { phone: PHONE, code, client: 'h5' } })
    const { id } = (await client.call(readMe)).body
    await client.call(refreshSignIn)
    await client.call(signOut)
    const found = await events()
    const digest = house.house.digest('phone', PHONE)
    expect(found.map(({ route, outcome, who }) => [route, outcome, who])).toEqual([
      ['requestCode', 'ok', null],
      ['signIn', 'sign-in.code-wrong', null],
      ['signIn', 'ok', id],
      ['signOut', 'ok', id],
    ])
    expect(found.slice(0, 3).map(({ typed, client: kind }) => [typed, kind])).toEqual([
      [digest, null],
      [digest, 'h5'],
      [digest, 'h5'],
    ])
    expect(new Set(found.map(({ address }) => address)).size).toBe(1)
    const text = JSON.stringify(found)
    for (const plain of [PHONE, code, '127.0.0.1']) expect(text).not.toContain(plain)
    expect(await house.house.securityEvents.byWho(id, 1)).toMatchObject([{ route: 'signOut' }])
  })

  it('notes staff as well, and a renewal only when it is refused', async () => {
    const stranger = apiClient(house.staff)
    await stranger.call(staffSignIn, { body: { username: 'nobody', password: 'wrong-password' } as never })
    const clerk = await house.staffSignedIn('clerk')
    const { id } = (await clerk.call(readStaffMe)).body
    await apiClient(house.citizen).call(refreshSignIn)
    const found = await events()
    expect(found.map(({ audience, route, who }) => [audience, route, who])).toEqual([
      ['staff', 'staffSignIn', null],
      ['staff', 'staffSignIn', id],
      ['citizen', 'refreshSignIn', null],
    ])
    expect(found.map(({ outcome }) => outcome === 'ok')).toEqual([false, true, false])
    expect(JSON.stringify(found)).not.toContain('wrong-password')
  })

  it('holds nobody up: what the database refuses goes to the service log, without what was typed', async () => {
    const said: unknown[] = []
    const log = createSecurityLog({
      events: { ...house.house.securityEvents, insert: () => Promise.reject(new Error('full')) },
      newId: house.house.newId,
      log: { error: (object: unknown) => void said.push(object) } as never,
    })
    const event = { at: house.clock.now(), audience: 'citizen', route: 'signIn', outcome: 'ok' } as const
    const rest = { who: 'a-1', typed: 'b1.typed', client: 'h5', address: 'b1.x', requestId: 'r' }
    for (let n = 0; n < 10_003; n += 1) log.note({ ...event, ...rest })
    await log.flush()
    expect(said.at(-1)).toEqual({ lost: 3 })
    expect(JSON.stringify(said)).toContain('a-1')
    expect(JSON.stringify(said)).not.toContain('b1.typed')
  })
})
