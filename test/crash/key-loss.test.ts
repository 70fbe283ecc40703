import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { compose } from '@server/compose'
import { createLogger } from '@server/platform/log'
import { restoreBackup } from '@server/platform/mongo/backup/restore-backup'
import { writeBackup } from '@server/platform/mongo/backup/write-backup'
import type { Database } from '@server/platform/mongo/connect'
import { verifySealed } from '@server/platform/mongo/verify-sealed'
import { reg } from '@shared/kernel/reg'
import { openTestDatabase, useDatabase } from '@test/support/database'
import { temporaryDirectory } from '@test/support/engine'
import { useHouse } from '@test/support/house'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The drill of docs/DEPLOY.md, "Keys: what there is, and what its loss means": walked as it is written there. */
const shows = reg('N29-leak')
const database = useDatabase({ unused: true })
const house = useHouse(database, { archives: 12 })
const directory = temporaryDirectory('danganyiban-key-loss-')
const FILES = ['kek.json', 'jwt.json', 'signing.json', 'chain-seals.json', 'seal.json']

let machine: Database
beforeAll(async () => {
  await house.signedIn('13900000301')
  const { round } = house.house.seals
  while (await round());
  const backup = path.join(directory, 'all.backup')
  await writeBackup(database.connection, backup, house.clock.now())
  machine = await openTestDatabase(`${database.name}_drill`)
  await restoreBackup(machine.connection, backup)
})
afterAll(async () => {
  await machine.connection.dropDatabase()
  await machine.stop()
  await rm(directory, { recursive: true, force: true })
})

/** Another machine with the restored database and copies of some of the key files. */
async function machineWith(name: string, files: readonly string[], production = false) {
  const keys = path.join(directory, name)
  for (const file of files)
    await cp(path.join(house.house.env.keys.directory, file), path.join(keys, file)).catch(() => undefined)
  const { env, clock } = house.house
  return compose({
    env: { ...env, production, keys: { ...env.keys, directory: keys, production } },
    ...{ database: machine, clock, part: 'drill' },
    log: createLogger({ level: 'silent', part: 'drill' }),
  })
}
const dataKeys = () => machine.connection.collection('dataKeys').find().sort({ _id: 1 }).toArray()

describe(`loss of the key-encryption key, rehearsed (${shows.join(' ')})`, () => {
  it('with the copy put in its place every field of the restored database opens, and every chain holds', async () => {
    const restored = await machineWith('copy', FILES)
    const found = await verifySealed(machine.connection, restored, 500)
    expect(found.filter(({ broken }) => broken > 0)).toEqual([])
    const whole = (name: string) =>
      found.filter(({ collection }) => collection === name).reduce((sum, field) => sum + field.whole, 0)
    expect([whole('accounts') > 0, whole('archives') > 0]).toEqual([true, true])
    expect((await restored.seals.verify()).findings).toEqual([])
  })

  it('without it the service does not start in production, names the file, and changes nothing', async () => {
    const before = await dataKeys()
    const others = FILES.filter((file) => file !== 'kek.json')
    await expect(machineWith('without', others, true)).rejects.toThrow(/密钥缺失.*KEK_KEYS.*kek\.json/)
    expect(await dataKeys()).toEqual(before)
  })

  it('another key in its place opens nothing: there is no back door', async () => {
    const before = await dataKeys()
    const others = FILES.filter((file) => file !== 'kek.json')
    await expect(machineWith('another', others)).rejects.toThrow(/主密钥不是原来那把/)
    expect(await dataKeys()).toEqual(before)
  })

  it('what remains is what the page says: names, file numbers and the facts, and no number of anybody', async () => {
    const archives = await machine.connection.collection('archives').find().toArray()
    expect(archives.length).toBeGreaterThanOrEqual(12)
    for (const { holderName, archiveNo, facts } of archives) {
      expect(holderName).toMatch(/\p{Script=Han}/u)
      expect(archiveNo === undefined || typeof archiveNo === 'string').toBe(true)
      expect((facts as unknown[]).length).toBeGreaterThan(0)
    }
    expect(JSON.stringify(archives)).not.toMatch(/\b11010119\d{9}[\dX]\b/)
    expect(JSON.stringify(await machine.connection.collection('accounts').find().toArray())).not.toContain(
      '13900000301',
    )
  })
})
