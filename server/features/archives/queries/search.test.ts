import { createIndexes } from '@server/platform/mongo/collections'
import { recordCommands } from '@server/platform/mongo/commands'
import { explainCommand } from '@server/platform/mongo/explain'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { useDatabase } from '@test/support/database'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoIdNumber, demoPerson, seededRandom } from '../demo-people'
import type { ArchiveRecord } from '../record'
import { createArchiveRepository } from '../repository'
import { partsOfName } from '../search/name-parts'
import { readingOf } from '../search/readings'
import { createSearchRepository } from '../search-repository'
import { searchFiles } from './search'
import { searchExport } from './search-export'

const COUNT = 1_500
const NOW = new Date('2026-11-28T02:00:00Z')
const database = useDatabase()
const deps = () => ({
  search: createSearchRepository(database.connection),
  open: (_field: string, _id: string, sealed: string) => sealed,
  idIndexes: (idNumber: string) => [`b1.${idNumber}`],
})
const clerk: Actor = { kind: 'staff', id: 's1', roles: ['staff', 'clerk'], centreId: 'c1' }
const random = seededRandom(7)
const fact = {
  kind: 'register',
  at: '2020-01-01T00:00:00Z',
  by: { kind: 'staff', id: 's', role: 'x' },
  data: {},
}

const record = (n: number, holderName: string, other: Partial<ArchiveRecord> = {}): ArchiveRecord => ({
  _id: `a${String(n).padStart(25, '0')}`,
  archiveNo: `YF-${String(n).padStart(6, '0')}`,
  centreId: 'c1',
  holderName,
  idNumber: demoIdNumber(n),
  idIndex: `b1.${demoIdNumber(n)}`,
  version: 1,
  facts: [{ ...fact, seq: 1, prev: '', hash: '' }] as never,
  ...other,
})
const SPECIAL = [
  record(90_000, '单雄信', { previousNo: 'OLD-77' }),
  record(90_001, '张伟'),
  record(90_002, '张伟星', { centreId: 'c2' }),
  record(90_003, '𠮷一晴'),
  record(90_004, '买买提·阿卜杜拉·吐尔逊江'),
  record(90_005, '王娜', { formerNames: ['王春花'] }),
  record(90_006, 'Maria Schmidt', { idNumber: undefined, idIndex: undefined } as object),
  record(90_007, '章伟'),
]
const ALL = [...Array.from({ length: COUNT }, (_, n) => record(n, demoPerson(n, random).name)), ...SPECIAL]

beforeAll(async () => {
  await createArchiveRepository(database.connection).insertMany(ALL)
  await createIndexes(database.connection)
})

const search = (q: string, other: object = {}, actor = clerk) =>
  searchFiles(deps(), actor, { q, ...other }, NOW)
const names = async (q: string, actor = clerk) =>
  (await search(q, {}, actor)).archives.map(({ name }) => name)

/** Every page of a search, one after the other. */
async function whole(q: string): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const { archives, next } = await search(q, after ? { after } : {})
    ids.push(...archives.map(({ id }) => id))
    after = next ?? undefined
  } while (after)
  return ids
}

const problemOf = async (q: string) => {
  const error: unknown = await search(q).catch((caught: unknown) => caught)
  return error instanceof AppError ? error.details.fields?.[0]?.message : undefined
}

describe('one box finds a file', () => {
  it.each([
    ['zhang wei', '张伟', '章伟'],
    ['zw', '张伟', '章伟'],
    ['张w', '张伟'],
    ['张 wei', '张伟'],
    ['ZhangWe', '张伟', '章伟'],
    ['shanxxin', undefined],
    ['shanxiongx', '单雄信'],
    ['雄信', '单雄信'],
    ['old-77', '单雄信'],
    ['YF-090001', '张伟'],
    ['yf-09000', '单雄信', '张伟', '𠮷一晴', '买买提·阿卜杜拉·吐尔逊江', '王娜', 'Maria Schmidt', '章伟'],
    ['𠮷一', '𠮷一晴'],
    ['买买提阿卜杜拉吐尔逊江', '买买提·阿卜杜拉·吐尔逊江'],
    ['提·阿卜杜拉·吐', '买买提·阿卜杜拉·吐尔逊江'],
    ['阿卜杜拉吐尔买', undefined],
    ['王春花', '王娜'],
    ['wangchunhua', '王娜'],
    ['schmidt', 'Maria Schmidt'],
    ['mar', 'Maria Schmidt'],
  ])('%s', async (q, ...expected) => {
    expect(new Set(await names(q))).toEqual(new Set(expected.filter(Boolean)))
  })

  it('by every part of every name, its full pinyin and its initials, on some page', async () => {
    const own = ALL.filter(({ centreId }) => centreId === 'c1')
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...own), fc.nat(), fc.nat(), async ({ _id, holderName }, way, at) => {
        const parts = partsOfName(holderName)
        const reading = readingOf(parts)
        const start = at % Math.max(1, parts.length - 1)
        const asked = [
          parts.slice(start, start + 2 + (at % 3)).join(''),
          reading.join(' '),
          reading.map((syllable) => [...syllable][0]).join(''),
          parts.join(''),
        ][way % 4]!
        expect(await whole(asked)).toContain(_id)
      }),
      { numRuns: 60 },
    )
  })

  it('by an ID number, of 18 figures or the 15 of old papers, masked', async () => {
    const full = demoIdNumber(90_001)
    for (const q of [full, ` ${full.slice(0, 6)} ${full.slice(6)}`, full.slice(0, 6) + full.slice(8, 17)]) {
      const { by, archives } = await search(q)
      expect([by, archives.map(({ name }) => name)]).toEqual(['id', ['张伟']])
      expect(archives[0]?.idNumber).toMatch(/^110101\*{8}\d{3}[\dX]$/)
    }
    expect((await search('schmidt')).archives[0]).toMatchObject({ idNumber: null, marks: ['unlinked'] })
  })

  it.each([
    ['张', 'search.short'],
    ['z', 'search.short'],
    ['7', 'search.short'],
    ['··', 'field.format'],
    ['11010119650101001X', 'id.checksum'],
    ['110101196513010011', 'id.date'],
    ['11010119650101001', 'id.length'],
    ['USA110090012345', 'search.foreign-card'],
  ])('says what is wrong with %s', async (q, problem) => {
    expect(await problemOf(q)).toBe(problem)
  })

  it('takes a name of 30 characters, and figures like an ID number that are an archive number', async () => {
    expect((await search('买'.repeat(30))).archives).toEqual([])
    const odd = record(91_000, '江白', { archiveNo: '110101196513010011' })
    await createArchiveRepository(database.connection).insertMany([odd])
    expect(await names('110101196513010011')).toEqual(['江白'])
  })
})

describe('many hits', () => {
  it('come page by page, each once, in the order of names', async () => {
    const ids = await whole('yun')
    const expected = ALL.filter(({ holderName }) => holderName.startsWith('云')).length
    expect(ids.length).toBe(new Set(ids).size)
    expect(ids.length).toBe(expected)
    expect(ids.length).toBeGreaterThan(60)
    const numbers = await whole('YF-00')
    expect(numbers.length).toBe(COUNT)
    expect(numbers).toEqual(numbers.toSorted())
  })
})

describe('whose files are found', () => {
  it('those of one’s own centre; a supervisor names one below', async () => {
    expect(await names('张伟星')).toEqual([])
    const supervisor: Actor = { kind: 'staff', id: 's', roles: ['staff', 'supervisor'], oversees: ['c2'] }
    expect(await names('张伟星', supervisor)).toEqual(['张伟星'])
    await expect(search('张伟', { centre: 'c2' })).rejects.toMatchObject({ key: 'permission.denied' })
    await expect(search('张伟', { centre: 'c1' }, supervisor)).rejects.toMatchObject({
      key: 'permission.denied',
    })
  })

  it('not those of relatives, by whatever they are asked for; unlinked ones stay', async () => {
    const kin = { ...clerk, kin: [`b1.${demoIdNumber(90_001)}`] }
    for (const q of ['张伟', 'zw', 'zhangwei', 'YF-090001', demoIdNumber(90_001)])
      expect(await names(q, kin)).not.toContain('张伟')
    expect(await names('schmidt', kin)).toEqual(['Maria Schmidt'])
  })
})

describe('what is taken out of a search', () => {
  const taken = async (text: string, actor = clerk) => {
    const { rows } = await searchExport(deps()).open(actor, { text }, NOW)
    const ids: string[] = []
    for await (const { _id } of rows) ids.push(_id)
    return ids
  }

  it('is what its pages show, each file once, without those of relatives', async () => {
    for (const q of ['yun', 'YF-00', 'old-77', 'zw', demoIdNumber(90_001)])
      expect([q, await taken(q)]).toEqual([q, await whole(q)])
    const twice = record(91_001, '江黑', { archiveNo: 'YF-000777-A', previousNo: 'YF-0' })
    await createArchiveRepository(database.connection).insertMany([twice])
    const ids = await taken('YF-0')
    expect(ids[0]).toBe(twice._id)
    expect(ids.length).toBe(new Set(ids).size)
    const kin = { ...clerk, kin: [`b1.${demoIdNumber(90_001)}`] }
    expect(await taken('张伟', clerk)).toHaveLength(1)
    expect(await taken('张伟', kin)).toEqual([])
  })
})

describe('every query of the search', () => {
  it.each([
    '张伟',
    'zw',
    'zhang',
    'yunyi',
    '张w',
    'YF-0000',
    demoIdNumber(5),
    '买买提阿卜杜拉吐尔逊江',
    '云一',
    'xsy',
  ])('%s goes through an index in its order, and reads what it returns', async (q) => {
    const { commands } = await recordCommands(database.connection, () => search(q))
    expect(commands.length).toBeLessThanOrEqual(2)
    for (const sent of commands) {
      const [explained] = await explainCommand(database.connection, sent)
      expect(explained).toMatchObject({ indexScan: true, inMemorySort: false })
      expect(explained!.examined).toBeLessThanOrEqual(Math.max(1, explained!.returned * 1.2))
      expect(explained!.keysExamined).toBeLessThanOrEqual(Math.max(1, explained!.returned * 1.2) + 1)
    }
  })
})
