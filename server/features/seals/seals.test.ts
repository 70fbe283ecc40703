import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { createIndexes } from '@server/platform/mongo/collections'
import { recordCommands } from '@server/platform/mongo/commands'
import { explainCommand } from '@server/platform/mongo/explain'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { temporaryDirectory } from '@test/support/engine'
import { sealerOn, sha256, type TestSealer, verifierOf } from '@test/support/sealing'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createChainSource, verifyChains } from '.'

const shows = reg('N29-alter')
const database = useDatabase()
const folders: string[] = []
let worker: TestSealer
let folder: string

beforeEach(async () => {
  folder = temporaryDirectory('danganyiban-seals-')
  folders.push(folder)
  worker = await sealerOn(database.connection, folder)
  await createIndexes(database.connection)
  for (const name of ['archives', 'cases', 'accessLog', 'seals', 'sealExports'])
    await database.connection.collection(name).deleteMany({})
})
afterAll(() => Promise.all(folders.map((made) => rm(made, { recursive: true, force: true }))))

const verdict = () =>
  verifyChains({
    source: createChainSource(database.connection, worker.deps.exported),
    sha256,
    verify: verifierOf(worker.deps.sealRing),
    keptSince: new Date(0),
  })
const seals = () => worker.deps.seals.after(0, 100)
const lines = async () => {
  const all: string[] = []
  for await (const line of worker.deps.exported.read()) all.push(line)
  return all
}
/** Numbers in the database and in the export, which are the same when nothing is missing and nothing twice. */
const numbers = async () => ({
  stored: (await seals()).map(({ n }) => n),
  exported: (await lines()).map((line) => (JSON.parse(line) as { n: number }).n),
})

describe(`sealing (${shows.join(' ')})`, () => {
  it('names what has grown, once, and nothing when there is no news', async () => {
    await worker.addArchive('a1', 2)
    await worker.addCase('k1')
    await worker.look('a1')
    await worker.look('a1')
    await worker.seal()
    await worker.seal()
    expect(
      (await seals()).map(({ heads, chains }) => [chains, heads.map(({ count, first }) => [count, first])]),
    ).toEqual([
      [
        3,
        [
          [2, true],
          [1, true],
          [2, true],
        ],
      ],
    ])
    await worker.moveArchive('a1')
    await worker.seal()
    const [, second] = await seals()
    expect(second).toMatchObject({
      n: 2,
      chains: 3,
      heads: [{ chain: 'archives/a1', count: 3, first: false }],
    })
    expect(await verdict()).toMatchObject({
      findings: [],
      chains: 2,
      facts: 4,
      entries: 2,
      seals: 2,
      waiting: 0,
    })
  })

  it('takes a thousand chains at a time until all are sealed', async () => {
    await worker.addArchives(Array.from({ length: 1_203 }, (_, n) => `b${n}`))
    expect([await worker.seal(), await worker.seal(), await worker.seal()]).toEqual([true, false, false])
    expect((await seals()).map(({ heads, chains }) => [heads.length, chains])).toEqual([
      [1_000, 1_000],
      [203, 1_203],
    ])
    expect((await verdict()).findings).toEqual([])
  })

  it('seals a fact that comes while the one before is being sealed', async () => {
    await worker.addArchive('a1')
    const { mark } = worker.deps.seals
    worker.deps.seals.mark = async (...given) => {
      worker.deps.seals.mark = mark
      await worker.moveArchive('a1')
      await mark(...given)
    }
    await worker.seal()
    expect((await verdict()).waiting).toBe(1)
    await worker.seal()
    expect(await verdict()).toMatchObject({ waiting: 0, seals: 2, findings: [] })
  })

  it('goes on where a worker died: after the seal, and in the midst of its marks', async () => {
    for (const id of ['a1', 'a2', 'a3']) await worker.addArchive(id)
    await worker.look('a1')
    for (const step of ['mark', 'markEntries', 'setMarked'] as const) {
      const dying = await sealerOn(database.connection, folder)
      dying.deps.seals[step] = () => Promise.reject(new Error('killed'))
      await worker.moveArchive('a2')
      await worker.look('a2')
      await expect(dying.seal()).rejects.toThrow('killed')
      await worker.seal()
    }
    expect(await verdict()).toMatchObject({ findings: [], waiting: 0, chains: 3 })
    expect((await seals()).every(({ marked }) => marked)).toBe(true)
  })

  it('finds what no mark tells of: the beginning of a write that broke off, and what was there before', async () => {
    await worker.addArchive('a1', 2)
    await Promise.all([worker.look('a1'), worker.look('a1'), worker.look('a1')])
    await worker.collection('archives').updateMany({}, { $unset: { unsealed: 1 } })
    await worker.collection('accessLog').updateMany({}, { $unset: { unsealed: 1 } })
    expect([await worker.seal(), (await seals()).length]).toEqual([false, 0])
    expect((await verdict()).findings).toMatchObject([{ id: 'a1', what: 'not-sealed' }])
    expect(await worker.markMissed()).toBe(2)
    await worker.seal()
    expect(await worker.markMissed()).toBe(0)
    expect(await verdict()).toMatchObject({ findings: [], entries: 3, waiting: 0 })
  })

  it('reads by an index whatever there is, and a round without news is a handful of empty looks', async () => {
    for (let n = 0; n < 20; n += 1) await worker.addArchive(`a${n}`)
    await worker.seal()
    await worker.moveArchive('a7')
    const filters = [
      { find: 'archives', filter: { unsealed: true } },
      { find: 'accessLog', filter: { unsealed: true }, sort: { unsealed: 1, chain: 1, seq: 1 } },
      { find: 'seals', filter: { n: { $gt: 0 } }, sort: { n: -1 }, limit: 1 },
    ]
    for (const command of filters) {
      const sent = { name: 'find', collection: command.find, command }
      for (const plan of await explainCommand(database.connection, sent as never))
        expect([command.find, plan]).toMatchObject([command.find, { indexScan: true, inMemorySort: false }])
    }
    const { commands } = await recordCommands(database.connection, () => worker.seal())
    expect(commands.filter(({ name }) => name === 'find').length).toBeLessThan(30)
  })
})

describe(`two workers (${shows.join(' ')})`, () => {
  it('make one chain of seals and one export, nothing twice', async () => {
    const other = await sealerOn(database.connection, folder)
    for (let round = 0; round < 12; round += 1) {
      await worker.addArchive(`a${round}`)
      await worker.look(`a${round}`)
      await Promise.all([worker.seal(), other.seal(), worker.moveArchive('a0')])
      await Promise.all([worker.exportSeals(), other.exportSeals()])
    }
    while (await worker.seal());
    await worker.seal()
    worker.clock.advance(31)
    await worker.exportSeals()
    const { stored, exported } = await numbers()
    expect(stored).toEqual(stored.map((_, at) => at + 1))
    expect(exported).toEqual(stored)
    expect(await verdict()).toMatchObject({ findings: [], waiting: 0, exported: stored.length })
  })
})

describe(`the export (${shows.join(' ')})`, () => {
  const sealSome = async (from: number, count: number) => {
    for (let n = from; n < from + count; n += 1) {
      await worker.addArchive(`a${n}`)
      await worker.seal()
    }
  }

  it('waits, loudly, while the folder cannot be written, and has everything afterwards', async () => {
    await writeFile(`${folder}/seals`, 'a file where the folder should be')
    await sealSome(0, 3)
    await worker.exportSeals()
    expect(worker.memory.lines()).toContainEqual(expect.objectContaining({ alert: 'seal-export', newest: 3 }))
    expect((await worker.deps.metrics.page()).text).toMatch(/seals_waiting_for_export\S* 3/)
    await rm(`${folder}/seals`)
    await worker.exportSeals()
    expect((await numbers()).exported).toEqual([1, 2, 3])
    expect((await worker.deps.metrics.page()).text).toMatch(/seals_waiting_for_export\S* 0/)
  })

  it('goes on after a line that broke off, and after a worker that died before it', async () => {
    await sealSome(0, 2)
    await worker.exportSeals()
    await sealSome(2, 2)
    const file = `${folder}/seals/seals-000000001.jsonl`
    await writeFile(file, `${await readFile(file, 'utf8')}{"n":3,"at":"20`)
    await chmod(file, 0o644)
    await (await sealerOn(database.connection, folder)).exportSeals().catch(() => undefined)
    worker.clock.advance(31)
    await worker.exportSeals()
    const whole = (await lines())
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line) as { n: number })
    expect(whole.map(({ n }) => n)).toEqual([1, 2, 3, 4])
    expect((await verdict()).findings).toEqual([])
  })

  it('tells when the whole database was put back to an older day', async () => {
    await sealSome(0, 3)
    await worker.exportSeals()
    await database.connection.collection('seals').deleteMany({ n: { $gt: 2 } })
    await worker.collection('archives').deleteMany({ _id: 'a2' })
    expect((await verdict()).findings).toEqual([
      { collection: 'seals', id: '3', fact: null, what: 'seal-gone' },
    ])
  })
})
