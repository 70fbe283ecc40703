import { oneAtATime } from '@server/platform/commands/one-at-a-time'
import { createBlindIndex } from '@server/platform/crypto/blind-index'
import { createIndexes } from '@server/platform/mongo/collections'
import { useDatabase } from '@test/support/database'
import { testKey, testKeys } from '@test/support/key-sets'
import { newPhone, peopleRooms } from '@test/support/rooms'
import { beforeAll, describe, expect, it } from 'vitest'

const ROUNDS = 40
const database = useDatabase()
const older = testKey(1)
const newer = testKey(2)
/** Two processes as they see the keys at the same moment: one is a little behind. */
const behind = createBlindIndex(() => testKeys(older, { ...newer, activeFrom: new Date('2999-01-01') }))
const ahead = createBlindIndex(() => testKeys(older, newer))

let rooms: ReturnType<typeof peopleRooms>
beforeAll(async () => {
  rooms = peopleRooms(database.connection)
  await createIndexes(database.connection)
})

/** A phone's first sign-in, as one of the processes writes it. */
async function firstSignIn(index: typeof ahead, phone: string): Promise<string> {
  const { accounts, claims, cipher, newId } = rooms.accountDeps
  const now = rooms.clock.now()
  const [id, indexes] = [newId(), index.all('phone', phone)]
  const sealed = cipher.seal(phone, `accounts.phone:${id}`)
  const own = { _id: id, phone: sealed, phoneIndex: indexes[0] ?? '', createdAt: now }
  const fresh = { ...own, identity: null, version: 1, commands: [] }
  const session = { id: newId() } as never
  const account = await oneAtATime(claims, indexes, now, () => accounts.signIn(fresh, indexes, session, 9))
  return account._id
}

describe('at the moment when a new index key comes into use', () => {
  it('two processes, one behind the other, make one account of a phone between them', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const phone = newPhone()
      const [one, two, three] = await Promise.all(
        [behind, ahead, behind].map((index) => firstSignIn(index, phone)),
      )
      expect([two, three]).toEqual([one, one])
    }
    expect(await database.connection.collection('accounts').countDocuments()).toBe(ROUNDS)
    expect(await database.connection.collection('claims').countDocuments()).toBe(0)
  })
})
