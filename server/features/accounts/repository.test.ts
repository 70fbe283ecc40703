import { createIndexes } from '@server/platform/mongo/collections'
import { recordCommands } from '@server/platform/mongo/commands'
import { explainCommand } from '@server/platform/mongo/explain'
import { useDatabase } from '@test/support/database'
import { cookieJar, newPhone, peopleRooms, signInByPhone } from '@test/support/rooms'
import { expect, it } from 'vitest'

const database = useDatabase()

it('every query of the room goes through an index and reads no more than it returns', async () => {
  const rooms = peopleRooms(database.connection)
  await createIndexes(database.connection)
  for (let count = 0; count < 20; count += 1) await signInByPhone(rooms, newPhone())
  const phone = newPhone()
  const { commands } = await recordCommands(database.connection, async () => {
    const { accounts, accountDeps, clock } = rooms
    const { actor, refresh, access } = await signInByPhone(rooms, phone)
    await signInByPhone(rooms, phone, 'alipay')
    await accounts.refresh(refresh, cookieJar(), clock.now())
    const call = { actorId: actor.id, key: 'key', bodyHash: 'body', now: clock.now() }
    await accounts.declareIdentity(actor, call, { name: '林示例', idNumber: '110101199003070011' })
    await accounts.readFileCard(await accounts.actorOfToken(access))
    clock.advance(61)
    await accounts.requestCode(phone, clock.now())
    const wrong = rooms.sms.codes.at(-1) === '000000' ? '111111' : '000000'
    const form = { phone, code: wrong, client: 'weapp' as const }
    await accounts.signIn(form, cookieJar(), clock.now()).catch(() => undefined)
    const read = await accountDeps.accounts.codes.find(accountDeps.index.all('phone', phone))
    await accounts.signOut(actor, cookieJar())
    if (read) await accountDeps.accounts.codes.remove({ ...read, version: -1 })
  })
  const own = commands.filter(({ collection }) => collection === 'accounts' || collection === 'signInCodes')
  expect(new Set(own.map(({ name }) => name))).toEqual(
    new Set(['find', 'findAndModify', 'update', 'insert', 'delete']),
  )
  for (const command of own) {
    for (const plan of await explainCommand(database.connection, command)) {
      expect(plan).toMatchObject({ indexScan: true, inMemorySort: false })
      // A guard that no longer holds reads the one document it names and returns none.
      expect(plan.examined).toBeLessThanOrEqual(Math.max(1, plan.returned))
    }
  }
})
