import { createAccountRoom } from '@server/features/accounts'
import { createBlindIndex } from '@server/platform/crypto/blind-index'
import { createIndexes } from '@server/platform/mongo/collections'
import { useDatabase } from '@test/support/database'
import { testKey, testKeys } from '@test/support/key-sets'
import { cookieJar, newPhone, peopleRooms } from '@test/support/rooms'
import { beforeAll, describe, expect, it } from 'vitest'

const ROUNDS = 40
const database = useDatabase({ unused: true })
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

/** A phone's first sign-in, as one of the processes writes it; each comes by a WeChat account of its own. */
async function firstSignIn(index: typeof ahead, phone: string, from: number): Promise<string> {
  const { accountDeps, providers, clock } = rooms
  const room = createAccountRoom({ ...accountDeps, index })
  const code = providers.codeFor('weapp', `openid-${phone}-${from}`)
  const shown = await room.signInByProvider({ provider: 'weapp', code }, cookieJar(), clock.now())
  const token = shown.kind === 'challenge' ? shown.challenge.token : ''
  const proof = { kind: 'weapp-phone' as const, code: providers.codeFor('weapp-phone', phone) }
  const answer = await room.showPhone({ token, proof }, cookieJar(), clock.now())
  return answer.kind === 'signed-in' ? answer.person.id : 'nobody'
}

describe('at the moment when a new index key comes into use', () => {
  it('two processes, one behind the other, make one account of a phone between them', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const phone = newPhone()
      const [one, two, three] = await Promise.all(
        [behind, ahead, behind].map((index, from) => firstSignIn(index, phone, from)),
      )
      expect([two, three]).toEqual([one, one])
    }
    expect(await database.connection.collection('accounts').countDocuments()).toBe(ROUNDS)
    expect(await database.connection.collection('claims').countDocuments()).toBe(0)
  })
})
