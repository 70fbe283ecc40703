import { rmSync } from 'node:fs'
import { until } from '@test/support/child-process'
import { openTestDatabase, useDatabase } from '@test/support/database'
import { temporaryDirectory } from '@test/support/engine'
import { describe, expect, inject, it } from 'vitest'
import { recordCommands } from './commands'
import { type ConnectOptions, connectDatabase } from './connect'
import { optionsInForce, requireSupportedVersion } from './options'

const database = useDatabase({ unused: true })
const settings: ConnectOptions = { dataDir: '', nodeEnv: 'test', embeddedAllowed: false, dbName: 'elsewhere' }

describe('options of every connection', () => {
  it('are in force on the live client', () => {
    expect(optionsInForce(database.connection)).toEqual({
      w: 'majority',
      journal: true,
      readConcern: 'majority',
      readPreference: 'primary',
      retryWrites: true,
    })
  })

  it('are what the commands on the wire carry', async () => {
    const collection = database.connection.collection<{ _id: string; n?: number }>('wire')
    const { commands } = await recordCommands(database.connection, async () => {
      await collection.insertOne({ _id: 'a' })
      await collection.updateOne({ _id: 'a' }, { $set: { n: 1 } })
      await collection.findOneAndUpdate({ _id: 'a' }, { $set: { n: 2 } })
      await collection.findOne({ _id: 'a' })
      await collection.countDocuments({ _id: 'a' })
      await collection.deleteOne({ _id: 'a' })
    })
    const writes = commands.filter(({ command }) => command.writeConcern)
    const reads = commands.filter(({ command }) => command.readConcern)
    expect(writes.map(({ name }) => name)).toEqual(['insert', 'update', 'findAndModify', 'delete'])
    expect(reads.map(({ name }) => name)).toEqual(['find', 'aggregate'])
    for (const { command } of writes) expect(command.writeConcern).toMatchObject({ w: 'majority', j: true })
    for (const { command } of reads) expect(command.readConcern).toEqual({ level: 'majority' })
  })

  it('let a read see the write before it', async () => {
    const collection = database.connection.collection<{ _id: number }>('own_writes')
    for (let n = 0; n < 100; n += 1) {
      await collection.insertOne({ _id: n })
      expect(await collection.findOne({ _id: n })).toEqual({ _id: n })
    }
  })

  it.each([
    'w=1',
    'journal=false',
    'readConcernLevel=local',
    'readPreference=secondary',
    'retryWrites=false',
  ])('are not weakened by %s in the address', async (weaker) => {
    const uri = `${inject('mongoUri')}${inject('mongoUri').includes('?') ? '&' : '?'}${weaker}`
    const opened = await connectDatabase({ ...settings, uri }).catch((error: Error) => error)
    if (opened instanceof Error) {
      expect(opened.message).toMatch(/MONGODB_URI changes options/)
    } else {
      expect(optionsInForce(opened.connection)).toEqual(optionsInForce(database.connection))
      await opened.stop()
    }
  })
})

describe('which database', () => {
  it('refuses the embedded engine in production unless it is asked for', async () => {
    const refused = connectDatabase({ ...settings, nodeEnv: 'production' })
    await expect(refused).rejects.toThrow(/MONGODB_URI.*EMBEDDED_DB=1/s)
  })

  it('supports MongoDB 7 and newer', () => {
    expect(() => requireSupportedVersion('6.0.19')).toThrow(/6\.0\.19.*7\.0 or newer/)
    for (const version of ['7.0.0', '8.2.1', '10.0.0'])
      expect(() => requireSupportedVersion(version)).not.toThrow()
  })

  it('treats an address as a server and gives each name a database of its own', async () => {
    const other = await openTestDatabase(`${database.name}_other`)
    expect(other.kind).toBe('server')
    expect(other.engine).toBeUndefined()
    await other.connection.collection('mine').insertOne({ n: 1 })
    expect(await database.connection.collection('mine').countDocuments()).toBe(0)
    await other.connection.dropDatabase()
    await other.stop()
  })

  it('starts the embedded engine without an address, and again when it dies, under the same connection', async () => {
    const dataDir = temporaryDirectory('danganyiban-connect-')
    const lines: string[] = []
    const embedded = await connectDatabase({
      ...settings,
      dataDir,
      nodeEnv: 'production',
      embeddedAllowed: true,
      cacheMb: 64,
      log: (line) => lines.push(line),
    })
    expect(embedded.kind).toBe('embedded')
    const collection = embedded.connection.collection<{ _id: string }>('kept')
    await collection.insertOne({ _id: 'a' })
    process.kill(embedded.engine?.pid() ?? 0, 'SIGKILL')
    const found = () =>
      collection.findOne({ _id: 'a' }).then(
        (document) => document !== null,
        () => false,
      )
    await until(found, 20_000)
    expect(lines.join('\n')).toMatch(/starting it again/)
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
})
