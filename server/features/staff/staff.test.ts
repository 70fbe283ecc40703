import { demoStaff } from '@server/features/staff'
import { createIndexes } from '@server/platform/mongo/collections'
import { countRoundTrips, recordCommands } from '@server/platform/mongo/commands'
import { explainCommand } from '@server/platform/mongo/explain'
import { ANONYMOUS } from '@shared/domain/policy/roles'
import { useDatabase } from '@test/support/database'
import { HOME } from '@test/support/demo-directory'
import { outcomeOf } from '@test/support/outcome-of'
import { cookieJar, type PeopleRooms, peopleRooms } from '@test/support/rooms'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffRecord } from './record'

const database = useDatabase()
const PASSWORD = 'demo-password-1'
let rooms: PeopleRooms
let template: StaffRecord
let username = ''

beforeAll(async () => {
  peopleRooms(database.connection)
  await createIndexes(database.connection)
  template = await demoStaff({
    id: '',
    username: ' Clerk ',
    name: '演示经办员',
    posts: ['clerk', 'archivist'],
    centreId: HOME._id,
    password: PASSWORD,
  })
})
beforeEach(async () => {
  rooms = peopleRooms(database.connection)
  const id = rooms.newId()
  username = `clerk-${id}`
  await rooms.staffDeps.staff.insertMany([{ ...template, _id: id, username, createKey: id }])
})

const signIn = (password = PASSWORD, name = username, jar = cookieJar()) =>
  rooms.staff.signIn({ username: name, password }, jar, rooms.clock.now())
async function signedIn() {
  const jar = cookieJar()
  const member = await signIn(PASSWORD, username, jar)
  const access = jar.held?.access ?? ''
  return { jar, member, access, actor: await rooms.staff.actorOfToken(access) }
}

describe('a staff sign-in', () => {
  it('gives who one is, and tokens in cookies for 12 hours', async () => {
    const { result, commands } = await countRoundTrips(signedIn)
    const centre = { id: HOME._id, name: HOME.name }
    expect(result.member).toEqual({
      id: result.actor.id,
      username,
      name: '演示经办员',
      posts: ['clerk', 'archivist'],
      centre,
      places: [{ ...centre, posts: ['clerk', 'archivist'] }],
    })
    expect(result.jar.held).toMatchObject({ accessSeconds: 900, refreshSeconds: 12 * 3600 })
    expect(result.actor).toMatchObject({
      kind: 'staff',
      roles: ['staff', 'clerk', 'archivist'],
      centreId: centre.id,
      name: '演示经办员',
    })
    expect(await rooms.staff.readMe(result.actor)).toEqual(result.member)
    // Four for signing in, two of them side by side; one for the first look at who it is.
    expect(commands).toHaveLength(5)
  })

  it('does not mind case and width of the user name', async () => {
    expect(template.username).toBe('clerk')
    expect(await outcomeOf(signIn(PASSWORD, ` ${username.toUpperCase().replace('-', '－')}`))).toBe('none')
  })

  it('with a name nobody has is refused as a wrong password is', async () => {
    const now = rooms.clock.now()
    const form = { username: 'nobody', password: PASSWORD, totp: '123456' }
    expect(await outcomeOf(rooms.staff.signIn(form, cookieJar(), now))).toBe('sign-in.credentials')
    expect(await outcomeOf(rooms.staff.signIn({ ...form, username }, cookieJar(), now))).toBe('none')
    expect(await outcomeOf(signIn('wrong'))).toBe('sign-in.password')
  })

  it('is locked for 15 minutes after five failures in a row, for the right password too', async () => {
    for (let count = 0; count < 4; count += 1)
      expect(await outcomeOf(signIn('wrong'))).toBe('sign-in.password')
    await expect(signIn('wrong')).rejects.toMatchObject({
      key: 'sign-in.locked',
      details: { data: { minutes: 15 } },
    })
    rooms.clock.advance(14 * 60 + 59)
    expect(await outcomeOf(signIn())).toBe('sign-in.locked')
    rooms.clock.advance(1)
    expect(await outcomeOf(signIn('wrong'))).toBe('sign-in.password')
    expect(await outcomeOf(signIn())).toBe('none')
  })

  it('that succeeds begins the count anew', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let count = 0; count < 4; count += 1)
        expect(await outcomeOf(signIn('wrong'))).toBe('sign-in.password')
      expect(await outcomeOf(signIn())).toBe('none')
    }
  })

  it('compares five passwords however many come side by side', async () => {
    const tries = await Promise.all(Array.from({ length: 9 }, () => outcomeOf(signIn('wrong'))))
    expect(tries.filter((problem) => problem === 'sign-in.password')).toHaveLength(4)
    expect(tries.filter((problem) => problem === 'sign-in.locked')).toHaveLength(5)
    expect(await outcomeOf(signIn())).toBe('sign-in.locked')
  })
})

describe('a staff session', () => {
  it('is renewed by its cookie, ends 12 hours after signing in whatever is done, and then clears the cookie', async () => {
    const { jar, member } = await signedIn()
    for (let hour = 1; hour < 12; hour += 1) {
      rooms.clock.advance(3600)
      expect(await rooms.staff.refresh(jar, rooms.clock.now())).toEqual(member)
      expect(jar.held?.refreshSeconds).toBe((12 - hour) * 3600)
    }
    const last = jar.held?.access ?? ''
    expect((await rooms.staff.actorOfToken(last)).id).toBe(member.id)
    rooms.clock.advance(3600)
    expect(await outcomeOf(rooms.staff.refresh(jar, rooms.clock.now()))).toBe('sign-in.expired')
    expect(jar.refresh).toBeUndefined()
  })

  it('ends when an exchanged cookie comes back after 30 seconds', async () => {
    const { jar } = await signedIn()
    const stolen = cookieJar(jar.refresh)
    await rooms.staff.refresh(jar, rooms.clock.now())
    rooms.clock.advance(30)
    expect(await outcomeOf(rooms.staff.refresh(stolen, rooms.clock.now()))).toBe('sign-in.session-reused')
    expect(await outcomeOf(rooms.staff.actorOfToken(jar.held?.access ?? ''))).toBe('sign-in.expired')
  })

  it('ends at sign-out: at once here, within 5 seconds elsewhere', async () => {
    const { jar, access, actor } = await signedIn()
    const { staff: elsewhere } = rooms.elsewhere()
    await elsewhere.actorOfToken(access)
    expect(await rooms.staff.signOut(actor, jar)).toEqual({ done: true })
    expect(jar.held).toBeNull()
    expect(await outcomeOf(rooms.staff.actorOfToken(access))).toBe('sign-in.expired')
    rooms.clock.advance(5)
    expect(await outcomeOf(elsewhere.actorOfToken(access))).toBe('sign-in.expired')
  })

  it('ends by the refresh cookie when the access token has run out', async () => {
    const { jar } = await signedIn()
    const kept = cookieJar(jar.refresh)
    await rooms.staff.signOut(ANONYMOUS, jar)
    expect(await outcomeOf(rooms.staff.refresh(kept, rooms.clock.now()))).toBe('sign-in.expired')
  })

  it('costs no round trip within 5 seconds, one after', async () => {
    const { access } = await signedIn()
    const warm = await countRoundTrips(() => rooms.staff.actorOfToken(access))
    rooms.clock.advance(5)
    const cold = await countRoundTrips(() => rooms.staff.actorOfToken(access))
    expect([warm.commands.length, cold.commands.length]).toEqual([0, 1])
  })
})

it('every query of the room goes through an index and reads no more than it returns', async () => {
  const { commands } = await recordCommands(database.connection, async () => {
    await outcomeOf(signIn('wrong'))
    const { jar, actor } = await signedIn()
    await rooms.staff.refresh(jar, rooms.clock.now())
    await rooms.staff.signOut(actor, jar)
  })
  expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(['find', 'update']))
  for (const command of commands) {
    for (const plan of await explainCommand(database.connection, command)) {
      expect(plan).toMatchObject({ indexScan: true, inMemorySort: false })
      expect(plan.examined).toBeLessThanOrEqual(Math.max(1, plan.returned))
    }
  }
})
