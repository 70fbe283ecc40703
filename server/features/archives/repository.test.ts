import { createIndexes } from '@server/platform/mongo/collections'
import { recordCommands } from '@server/platform/mongo/commands'
import { explainCommand } from '@server/platform/mongo/explain'
import { useDatabase } from '@test/support/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ArchiveRecord } from './record'
import { createArchiveRepository } from './repository'

const database = useDatabase()
const archives = () => createArchiveRepository(database.connection)

/** `count` records under one key, ids in the order they are made; invented. */
const records = (key: string, count: number): ArchiveRecord[] =>
  Array.from({ length: count }, (_, n) => ({
    _id: `${key}-${n}`,
    archiveNo: `${key}-${n}`,
    centreId: 'c1',
    holderName: '云一晴',
    idNumber: 'sealed',
    idIndex: key,
    version: 1,
    facts: [],
  }))

beforeAll(async () => {
  const all = [records('one', 1), records('two', 2), records('many', 40), records('zz', 1)]
  await archives().insertMany(all.flat().reverse())
  for (let n = 0; n < 20; n += 1) await archives().insertMany(records(`other${n}`, 1))
  await createIndexes(database.connection)
})

const ask = async (...numbers: string[][]) => {
  const { findByIdIndex } = archives()
  return recordCommands(database.connection, () => Promise.all(numbers.map((keys) => findByIdIndex(keys))))
}
const idsOf = (found: readonly (readonly ArchiveRecord[])[]) =>
  found.map((list) => list.map(({ _id }) => _id))

describe('archives by ID number', () => {
  it('of callers side by side come with one command, each caller with its own, by the index alone', async () => {
    const { result, commands } = await ask(['two'], ['none'], ['one'], ['two'], ['other3'])
    expect(idsOf(result)).toEqual([['two-0', 'two-1'], [], ['one-0'], ['two-0', 'two-1'], ['other3-0']])
    const [sent, ...more] = commands
    expect(more).toEqual([])
    const [explained] = sent ? await explainCommand(database.connection, sent) : []
    expect(explained).toMatchObject({ indexScan: true, inMemorySort: false, returned: 4, examined: 4 })
  })

  it('are the last eight of many, and the many leave the others their own', async () => {
    const last = ['38', '39', '4', '5', '6', '7', '8', '9'].map((n) => `many-${n}`)
    const { result } = await ask(['zz'], ['many'], ['one'], ['none'])
    expect(idsOf(result)).toEqual([['zz-0'], last, ['one-0'], []])
    const alone = await ask(['many'])
    expect(idsOf(alone.result)).toEqual([last])
    expect(alone.commands).toHaveLength(1)
    expect(alone.commands[0]?.command.limit).toBe(8)
    // Read whole they are the same, the oldest of them first.
    expect((await archives().findWhole(['many'])).map(({ _id }) => _id)).toEqual(last)
  })

  it('under any of the indexes the number may stand under, the oldest first', async () => {
    const { result, commands } = await ask(['two', 'one'], ['zz', 'none'])
    expect(idsOf(result)).toEqual([['one-0', 'two-0', 'two-1'], ['zz-0']])
    expect(commands).toHaveLength(1)
  })
})
