import { firstBrokenFact } from '@shared/domain/facts/chain'
import { isMaterialFact } from '@shared/domain/materials/facts'
import type { Paper } from '@shared/domain/materials/paper'
import { AppError } from '@shared/kernel/app-error'
import { reg } from '@shared/kernel/reg'
import { shelved } from '@test/support/archives'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { describe, expect, it } from 'vitest'
import { demoIdNumber } from '../demo-people'
import { findHolding } from '../queries/find-holding'
import { readContents } from './read-contents'
import { filePaper, trayPaper } from './record-material'
import { areEntriesWhole, openEntries } from './sealed-contents'

reg('N13', 'N18', 'N29-alter')

const database = useDatabase()
const house = useHouse(database, { archives: 2 })
const deps = () => ({ ...house.house.ledger, open: house.house.cases.open })
const paper = (title: string, more: Partial<Paper> = {}): Paper => ({
  ...{ title, kind: 'labour-contract', formedOn: '2019-03-01', pages: 3, copies: 1, copy: null },
  ...{ states: { name: '云一晴' }, from: { unit: 'employer', name: '演示一公司' }, ...more },
})
const effect = (key: string) => ({
  ...({ by: { kind: 'system', id: 'system', role: 'system' }, caseId: 'case-1', key } as const),
  at: '2026-11-20T02:00:00.000Z',
})
const stored = async (id: string) => {
  const record = await deps().ledgers.findById(id)
  if (!record) throw new Error('gone')
  return record
}
const read = async (id: string) => {
  const opened = await readContents(deps(), id, '2026-11-29')
  if (!opened) throw new Error('gone')
  return opened
}

describe('a paper that a case brings', () => {
  it('is in the file once, however often the effect is carried out, also at the same time', async () => {
    const { _id: id } = await shelved(house)
    const both = await Promise.all(
      ['劳动合同', '劳动合同'].map((t) => filePaper(deps(), id, paper(t), effect('k1'))),
    )
    expect(new Set([...both, await filePaper(deps(), id, paper('劳动合同'), effect('k1'))])).toEqual(
      new Set(['m4']),
    )
    const { contents, catalogue, version } = await read(id)
    expect([contents.papers.length, version]).toEqual([1, 4])
    expect(catalogue.find(({ category }) => category === '9-2')?.lines).toMatchObject([
      {
        kind: 'paper',
        place: { classNumber: '9-2-1', pages: { from: 1, to: 3 } },
        filed: { caseId: 'case-1' },
      },
    ])
  })

  it('stands sealed, and the chain tells of a change in what it is about', async () => {
    const { _id: id } = await shelved(house)
    await filePaper(deps(), id, paper('很特别的一份合同'), effect('k2'))
    await trayPaper(deps(), id, { title: '来路不明的纸', pages: 1, why: 'origin' }, effect('k3'))
    const record = await stored(id)
    expect(JSON.stringify(record)).not.toMatch(/特别|合同|labour|来路/)
    const entries = openEntries(deps(), record)
    expect(firstBrokenFact(record.facts, deps().sha256)).toBeNull()
    const whole = (with_: typeof entries) => areEntriesWhole(record.facts, with_, deps().sha256)
    expect(whole(entries)).toBe(true)
    expect(whole(entries.map((one) => ({ ...one, plain: paper('另一份') })))).toBe(false)
    expect([
      whole(entries.slice(1)),
      whole([...entries, { seq: 99, salt: 's', plain: paper('多') }]),
    ]).toEqual([...[false, false]])
  })

  it.each([
    ['of a kind no table has', paper('奇怪的纸', { kind: 'no-such-kind' }), 'material.kind-unknown'],
    ['of a day that is none', paper('合同', { formedOn: '2019-02-30' }), 'request.invalid'],
    ['of a year to come', paper('合同', { formedOn: '2562' }), 'request.invalid'],
  ])('%s is refused, and nothing changes', async (_, wrong, key) => {
    const { _id: id } = await shelved(house)
    const refused = await Promise.resolve()
      .then(() => filePaper(deps(), id, wrong, effect('k4')))
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(AppError)
    expect((refused as AppError).key).toBe(key)
    expect((await stored(id)).version).toBe(3)
  })
})

describe('a file of a thousand papers', () => {
  it('stays far from the limit of a document, and what the file card reads stays small', async () => {
    const idNumber = demoIdNumber(60_001)
    const { _id: id } = await shelved(house, { idNumber })
    const before = await findHolding(
      house.house.repositories.archives,
      house.house.index.all('idNumber', idNumber),
    )
    for (let n = 0; n < 30; n += 1) await filePaper(deps(), id, paper(`材料${n}`), effect(`many-${n}`))
    const record = await stored(id)
    const perPaper = (JSON.stringify(record).length - JSON.stringify(before?.record).length) / 30
    // 16 MB hold thirteen thousand papers of this size; a thousand are a tenth.
    expect(perPaper * 1000).toBeLessThan(1_600_000)
    const after = await findHolding(
      house.house.repositories.archives,
      house.house.index.all('idNumber', idNumber),
    )
    expect(after?.facts).toEqual(before?.facts)
    expect(after?.facts.some(({ kind }) => isMaterialFact(kind))).toBe(false)
    // Beside it only how many papers, of how many pages, the catalogue lists.
    expect([before?.record.listed, after?.record.listed]).toEqual([0, 30])
    expect([before?.record.pages, after?.record.pages]).toEqual([undefined, 90])
    expect({ ...after?.record, version: 0, listed: 0, pages: undefined }).toEqual({
      ...before?.record,
      version: 0,
    })
    expect((await read(id)).contents.papers).toHaveLength(30)
  })
})
