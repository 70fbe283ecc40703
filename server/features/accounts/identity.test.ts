import { createHash } from 'node:crypto'
import { demoAccount } from '@server/features/accounts'
import { createArchiveRepository, replayMovements } from '@server/features/archives'
import { createIndexes } from '@server/platform/mongo/collections'
import { countRoundTrips } from '@server/platform/mongo/commands'
import type { Actor } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { HOME } from '@test/support/demo-directory'
import { outcomeOf } from '@test/support/outcome-of'
import { newPhone, type PeopleRooms, peopleRooms, signInByPhone } from '@test/support/rooms'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

const database = useDatabase()
let rooms: PeopleRooms
let actor: Actor

beforeAll(async () => {
  peopleRooms(database.connection)
  await createIndexes(database.connection)
})
beforeEach(async () => {
  rooms = peopleRooms(database.connection)
  actor = (await signInByPhone(rooms, newPhone())).actor
})

const NAME = '林示例'
const ID = '110101199003070011'
const OTHER_ID = '11010119900307002X'
let nextKey = 0
const call = (key = `key-${nextKey++}`, bodyHash = 'body', by = actor) => ({
  actorId: by.id,
  key,
  bodyHash,
  now: rooms.clock.now(),
})
const declare = (form: { name: string; idNumber: string }, command = call(), by = actor) =>
  rooms.accounts.declareIdentity(by, command, form)

/** A person whom a window has verified, signed in. */
async function verifiedPerson(idNumber = ID) {
  // One verified account an ID number: those of other tests make room.
  await database.connection.collection('accounts').deleteMany({ 'identity.level': 'verified' })
  const phone = newPhone()
  const identity = { level: 'verified' as const, name: NAME, idNumber }
  const record = demoAccount(rooms.accountDeps, {
    id: rooms.newId(),
    phone,
    identity,
    createdAt: rooms.clock.now(),
  })
  await rooms.accountDeps.accounts.insertMany([record])
  const signedIn = await signInByPhone(rooms, phone)
  expect(signedIn.actor.id).toBe(record._id)
  return { ...signedIn, record }
}

describe('a declared identity', () => {
  it('is kept encrypted, shown masked, and costs two round trips', async () => {
    const { result, commands } = await countRoundTrips(() =>
      declare({ name: ' 林 示例 ', idNumber: '１１０１０１ 19900307 0011' }),
    )
    expect(result.identity).toEqual({
      level: 'declared',
      assurance: null,
      document: 'id-card',
      name: NAME,
      idNumber: '110101********0011',
    })
    expect(commands).toHaveLength(2)
    expect(await rooms.accounts.readMe(actor)).toEqual(result)
    const stored = await rooms.accountDeps.accounts.findById(actor.id)
    expect(stored).toMatchObject({
      version: 2,
      identity: { level: 'declared' },
      commands: [{ bodyHash: 'body' }],
    })
    expect(JSON.stringify(stored)).not.toContain(ID)
  })

  it.each([
    [NAME, '11010119900307001', [['idNumber', 'id.length']]],
    [NAME, '11010119900307001A', [['idNumber', 'id.characters']]],
    [NAME, '000101199003070011', [['idNumber', 'id.province']]],
    [NAME, '110101199002300011', [['idNumber', 'id.date']]],
    [NAME, '110101202611230011', [['idNumber', 'id.future']]],
    [NAME, '110101199003070012', [['idNumber', 'id.checksum']]],
    ['$where', ID, [['name', 'name.format']]],
    [
      '张3',
      '1',
      [
        ['name', 'name.format'],
        ['idNumber', 'id.length'],
      ],
    ],
  ])('%j with %j is refused field by field', async (name, idNumber, problems) => {
    const fields = problems.map(([path, message]) => ({ path, message }))
    await expect(declare({ name, idNumber })).rejects.toMatchObject({
      key: 'request.invalid',
      details: { fields },
    })
    expect((await rooms.accountDeps.accounts.findById(actor.id))?.version).toBe(1)
  })

  it('may be mended, and a repeated command is answered as it was, without another write', async () => {
    const command = call()
    const first = await declare({ name: NAME, idNumber: ID }, command)
    await declare({ name: NAME, idNumber: OTHER_ID })
    expect(await declare({ name: NAME, idNumber: ID }, command)).toEqual(first)
    const account = await rooms.accountDeps.accounts.findById(actor.id)
    expect(account?.version).toBe(3)
    expect((await rooms.accounts.readMe(actor)).identity?.idNumber).toBe('110101********002X')
  })

  it('is not taken from a key that was used for another body', async () => {
    const command = call()
    await declare({ name: NAME, idNumber: ID }, command)
    const other = { ...command, bodyHash: 'other' }
    expect(await outcomeOf(declare({ name: NAME, idNumber: OTHER_ID }, other))).toBe('request.key-other-body')
  })

  it('is found again by its key when the claim of the key was lost', async () => {
    const command = call()
    const first = await declare({ name: NAME, idNumber: ID }, command)
    await database.connection.collection('claims').deleteMany({})
    expect(await declare({ name: NAME, idNumber: ID }, command)).toEqual(first)
    expect((await rooms.accountDeps.accounts.findById(actor.id))?.version).toBe(2)
  })

  it('given twice at the same moment under two keys is written twice, one after the other', async () => {
    const both = await Promise.all([
      declare({ name: NAME, idNumber: ID }),
      declare({ name: NAME, idNumber: OTHER_ID }),
    ])
    expect(both.map((person) => person.identity?.level)).toEqual(['declared', 'declared'])
    expect((await rooms.accountDeps.accounts.findById(actor.id))?.version).toBe(3)
  })

  it('remembers the last twenty commands', async () => {
    for (let count = 0; count < 22; count += 1) await declare({ name: NAME, idNumber: ID })
    expect((await rooms.accountDeps.accounts.findById(actor.id))?.commands).toHaveLength(20)
  })

  it('cannot replace a verified one; the same values are no change', async () => {
    const person = await verifiedPerson()
    const again = (form: { name: string; idNumber: string }) =>
      declare(form, call(undefined, 'body', person.actor), person.actor)
    expect(await outcomeOf(again({ name: NAME, idNumber: OTHER_ID }))).toBe('identity.fixed')
    expect(await outcomeOf(again({ name: '林另例', idNumber: ID }))).toBe('identity.fixed')
    expect((await again({ name: NAME, idNumber: ID })).identity?.level).toBe('verified')
    const stored = await rooms.accountDeps.accounts.findById(person.actor.id)
    expect(stored?.identity).toEqual(person.record.identity)
  })
})

describe('the applicant', () => {
  it('has no name before one is declared, and is known at once after, in other processes too', async () => {
    const { accounts: elsewhere } = rooms.elsewhere()
    const phone = (await rooms.accounts.readMe(actor)).phone ?? ''
    const before = await elsewhere.applicant(actor)
    expect(before).toMatchObject({ accountId: actor.id, level: 'none', name: '', idNumber: '', idIndex: '' })
    expect(before.phone).toMatch(new RegExp(`^${phone.replace('****', '\\d{4}')}$`))
    await declare({ name: NAME, idNumber: ID })
    const idIndex = rooms.accountDeps.index.of('idNumber', ID)
    expect(await elsewhere.applicant(actor)).toMatchObject({
      level: 'declared',
      name: NAME,
      idNumber: ID,
      idIndex,
    })
  })

  it('is read anew after a second while the identity is only declared', async () => {
    await declare({ name: NAME, idNumber: ID })
    const { accounts: elsewhere } = rooms.elsewhere()
    await elsewhere.applicant(actor)
    await declare({ name: NAME, idNumber: OTHER_ID })
    rooms.clock.advance(1)
    const { result, commands } = await countRoundTrips(() => elsewhere.applicant(actor))
    expect(result.idNumber).toBe(OTHER_ID)
    expect(commands).toHaveLength(1)
  })
})

describe('the file card', () => {
  reg('grad', 'N29-leak')

  beforeEach(async () => {
    await database.connection.collection('archives').deleteMany({})
    const by = { kind: 'staff', id: 'staff', role: 'archivist', name: '演示收发员' } as const
    const facts = replayMovements(
      [
        { command: 'register', at: '2026-03-01T02:00:00.000Z', by },
        { command: 'receive', reason: 'ems', at: '2026-03-04T02:00:00.000Z', by },
        { command: 'shelve', reason: 'checked', at: '2026-03-05T02:00:00.000Z', by, shelf: '1-2-3' },
      ],
      (text) => createHash('sha256').update(text).digest('hex'),
    )
    const id = rooms.newId()
    const record = {
      _id: id,
      archiveNo: 'YF-0000001',
      centreId: HOME._id,
      holderName: NAME,
      idNumber: rooms.accountDeps.cipher.seal(ID, `archives.idNumber:${id}`),
      idIndex: rooms.accountDeps.index.of('idNumber', ID),
      version: facts.length,
      facts,
    }
    await createArchiveRepository(database.connection).insertMany([record])
  })

  it('says nothing to somebody without a name', async () => {
    expect(await rooms.accounts.readFileCard(actor)).toEqual({ identity: 'none', name: null, archive: null })
  })

  it('shows no file to a declared identity: it may be anybody’s number', async () => {
    await declare({ name: NAME, idNumber: ID })
    expect(await rooms.accounts.readFileCard(actor)).toEqual({
      identity: 'declared',
      name: NAME,
      archive: null,
    })
  })

  it('shows a verified person where the file is, in two round trips cold and one warm', async () => {
    const { actor: person, access } = await verifiedPerson()
    const { accounts } = rooms.elsewhere()
    const read = async () => accounts.readFileCard(await accounts.actorOfToken(access))
    const cold = await countRoundTrips(read)
    const warm = await countRoundTrips(read)
    expect(cold.result).toEqual({
      identity: 'verified',
      name: NAME,
      archive: {
        archiveNo: 'YF-0000001',
        centre: HOME.name,
        sentence: `您的档案在${HOME.name}，已上架保管`,
        tone: 'safe',
        day: '2026-03-05',
        dayText: '2026年3月5日 (周四)',
        keptSince: '2026-03-04',
      },
    })
    expect([cold.commands.length, warm.commands.length]).toEqual([2, 1])
    expect(person.id).toBe((await accounts.actorOfToken(access)).id)
  })

  it('of a verified person without a file here has none', async () => {
    const { actor: person } = await verifiedPerson(OTHER_ID)
    expect(await rooms.accounts.readFileCard(person)).toEqual({
      identity: 'verified',
      name: NAME,
      archive: null,
    })
  })
})
