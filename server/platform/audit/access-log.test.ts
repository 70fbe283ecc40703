import { createIdMaker } from '@server/platform/ids'
import { createAccessRecords } from '@server/platform/mongo/access-records'
import { createIndexes } from '@server/platform/mongo/collections'
import { recordCommands } from '@server/platform/mongo/commands'
import { explainCommand } from '@server/platform/mongo/explain'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { fixedClock } from '@test/support/fixed-clock'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AccessEntry } from './access-chain'
import { createAccessLog } from './access-log'
import { verifyAccessLog } from './verify-access-log'

const shows = reg('N29-leak', 'N29-alter')
const database = useDatabase({ unused: true })
const clock = fixedClock()
const newId = createIdMaker(clock)
const records = () => createAccessRecords(database.connection)
const log = () => createAccessLog({ records: records(), newId })
const stored = () => database.connection.collection('accessLog')
const long = new Date(0)

const entry = (subjects: string[], more: Partial<AccessEntry> = {}): AccessEntry => ({
  at: clock.now(),
  by: { kind: 'staff', id: 's-1', name: '演示受理员', roles: ['clerk'], centreId: 'c-1' },
  action: 'case.read',
  about: { kind: 'case', id: 'k-1' },
  subjects,
  purpose: 'case-handling',
  fields: [],
  requestId: 'r-1',
  ...more,
})

beforeAll(async () => {
  records()
  await createIndexes(database.connection)
})
beforeEach(async () => {
  await stored().deleteMany({})
})

describe(`the access log (${shows.join(' ')})`, () => {
  it('writes what comes side by side together, in one chain that holds', async () => {
    const one = log()
    const { commands } = await recordCommands(database.connection, () =>
      Promise.all(Array.from({ length: 50 }, (_, n) => one.append(entry([`a-${n}`])))),
    )
    expect(commands.map(({ name }) => name)).toEqual(['insert'])
    expect(await verifyAccessLog(records(), long)).toEqual({ chains: 1, entries: 50, broken: [] })
    expect(await stored().distinct('seq')).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
  })

  it('has a chain for each process', async () => {
    const [one, other] = [log(), log()]
    for (let round = 0; round < 3; round += 1)
      await Promise.all([one.append(entry([])), other.append(entry([]))])
    expect(await verifyAccessLog(records(), long)).toEqual({ chains: 2, entries: 6, broken: [] })
  })

  it('refuses when it cannot write, begins a new chain after it, and leaves both whole', async () => {
    const real = records()
    let broken = false
    const insert = async (batch: Parameters<typeof real.insert>[0]) => {
      await real.insert(batch)
      // As when the line is cut after the write: nobody knows whether it happened.
      if (broken) throw new Error('connection lost')
    }
    const one = createAccessLog({ records: { ...real, insert }, newId })
    await one.append(entry([]))
    broken = true
    await expect(one.append(entry([]))).rejects.toMatchObject({ key: 'access.not-logged', status: 503 })
    broken = false
    await one.append(entry([]))
    expect(await verifyAccessLog(records(), long)).toEqual({ chains: 2, entries: 3, broken: [] })
  })

  it('begins another chain beside a write that hangs, and both hold', async () => {
    const real = records()
    let release: () => void = () => undefined
    let hangs = true
    const insert = async (batch: Parameters<typeof real.insert>[0]) => {
      if (hangs) {
        hangs = false
        await new Promise<void>((resolve) => {
          release = resolve
        })
      }
      await real.insert(batch)
    }
    const one = createAccessLog({ records: { ...real, insert }, newId })
    const slow = one.append(entry([]))
    await new Promise((resolve) => setTimeout(resolve, 5))
    await one.append(entry([]))
    release()
    await slow
    await Promise.all([one.append(entry([])), one.append(entry([]))])
    expect(await verifyAccessLog(records(), long)).toEqual({ chains: 2, entries: 4, broken: [] })
  })

  it.each([
    ['altered', (seq: number) => stored().updateOne({ seq }, { $set: { 'by.name': '别人' } })],
    [
      'given another purpose',
      (seq: number) => stored().updateOne({ seq }, { $set: { purpose: 'identity-check' } }),
    ],
    ['robbed of its fields', (seq: number) => stored().updateOne({ seq }, { $set: { fields: [] } })],
    ['moved in time', (seq: number) => stored().updateOne({ seq }, { $set: { at: new Date(5) } })],
  ])('shows an entry that was %s', async (_what, change) => {
    const one = log()
    for (let n = 0; n < 6; n += 1) await one.append(entry(['a-1'], { fields: ['idNumber'] }))
    await change(3)
    expect((await verifyAccessLog(records(), long)).broken).toMatchObject([{ seq: 3 }])
  })

  it('shows an entry that was removed, at the beginning too, unless it was old enough to go', async () => {
    const one = log()
    for (let n = 0; n < 6; n += 1) {
      await one.append(entry(['a-1']))
      clock.advance(60)
    }
    await stored().deleteOne({ seq: 1 })
    expect((await verifyAccessLog(records(), long)).broken).toMatchObject([{ seq: 2 }])
    const first = new Date(clock.now().getTime() - 6 * 60_000)
    expect((await verifyAccessLog(records(), first)).broken).toEqual([])
    await stored().deleteOne({ seq: 4 })
    expect((await verifyAccessLog(records(), first)).broken).toMatchObject([{ seq: 5 }])
  })

  it('tells who looked at an account or its archive, newest first, page by page, each once', async () => {
    const one = log()
    for (let n = 0; n < 5; n += 1) {
      await one.append(entry(['a-1', 'f-1'], { requestId: `r-${n}` }))
      await one.append(entry(n % 2 ? ['f-1'] : ['a-2'], { requestId: `s-${n}` }))
      clock.advance(1)
    }
    const all: string[] = []
    let after: string | undefined
    do {
      const page = await one.bySubject(['a-1', 'f-1'], { limit: 3, ...(after ? { after } : {}) })
      all.push(...page.entries.map(({ requestId }) => requestId))
      after = page.next ?? undefined
    } while (after)
    expect(all).toEqual(['r-4', 's-3', 'r-3', 'r-2', 's-1', 'r-1', 'r-0'])
    expect(await one.bySubject([], { limit: 3 })).toEqual({ entries: [], next: null })
  })

  it('finds them through indexes', async () => {
    const one = log()
    await Promise.all(
      Array.from({ length: 200 }, (_, n) => one.append(entry([`a-${n % 20}`, `f-${n % 20}`]))),
    )
    const { commands } = await recordCommands(database.connection, async () => {
      await one.bySubject(['a-3', 'f-3'], { limit: 4 })
      await one.bySubject(['a-3'], { limit: 4 })
      await verifyAccessLog(records(), long)
    })
    for (const command of commands) {
      for (const plan of await explainCommand(database.connection, command)) {
        expect([command.command.filter, plan]).toMatchObject([{}, { indexScan: true, inMemorySort: false }])
        expect([command.command.filter, plan.examined <= Math.max(1, plan.returned * 1.2)]).toEqual([
          command.command.filter,
          true,
        ])
      }
    }
  })
})
