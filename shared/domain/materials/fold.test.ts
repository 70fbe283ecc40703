import { createHash } from 'node:crypto'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOn } from '../archive/catalogue/table'
import { foldCustody } from '../archives/custody'
import { foldRecord } from '../archives/record'
import { linkFact } from '../facts/chain'
import type { Fact } from '../facts/types'
import { catalogueOf } from './catalogue-of'
import { MATERIAL_FACT_KINDS, type MaterialFact } from './facts'
import { foldContents } from './fold'
import type { Paper, Sealed } from './paper'

reg('N13', 'G39-origin', 'N15-secret', 'N29-alter', 'T-order')

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const by = (id: string) => ({ kind: 'staff', id, role: 'archivist', name: '演示档案员' }) as const
const paper = (title: string, kind: string, formedOn: string | null, more: Partial<Paper> = {}): Paper => ({
  ...{ title, kind, formedOn, pages: 2, copies: 1, copy: null, states: {} },
  ...{ from: { unit: 'employer', name: '演示一公司' }, ...more },
})

/** A chain as it grows: a fact of a paper with what stands beside it. */
class File {
  facts: Fact[] = []
  beside = new Map<number, Sealed[MaterialFact]>()
  constructor() {
    for (const kind of ['register', 'receive', 'shelve']) this.add(kind, {})
  }
  add(kind: string, data: Fact['data'], plain?: Sealed[MaterialFact], who = 'a'): number {
    const at = '2026-03-02T02:00:00.000Z'
    const fact = linkFact(this.facts, { kind, at, by: by(who), data }, sha256)
    this.facts.push(fact)
    if (plain) this.beside.set(fact.seq, plain)
    return fact.seq
  }
  get contents() {
    return foldContents(this.facts, (seq) => this.beside.get(seq))
  }
}

describe('what is in a file, folded from its facts', () => {
  it('keeps a paper under the id its fact gives it, with the case that brought it', () => {
    const file = new File()
    file.add('file-paper', { caseId: 'c1' }, paper('高中毕业生登记表', 'high-school-graduate', '2006-07'))
    expect(file.contents.papers).toMatchObject([{ id: 'm4', seq: 4, caseId: 'c1', earlier: [] }])
    expect(file.contents.papers[0]?.paper.title).toBe('高中毕业生登记表')
  })

  it('moves a loose paper off the tray when it is filed, handed back or left, and tells how', () => {
    const file = new File()
    for (let n = 0; n < 4; n += 1) file.add('tray-paper', {}, { title: `散${n}`, pages: 1, why: 'origin' })
    file.add('file-paper', { from: 'm4' }, paper('劳动合同', 'labour-contract', '2019-03-01'))
    file.add('hand-back-paper', { paper: 'm5' }, { reason: '本人领回' })
    file.add('leave-paper', { paper: 'm6' }, { reason: '不属于归档范围' })
    expect(file.contents.tray.map(({ outcome }) => outcome?.how ?? null)).toEqual([
      ...['filed', 'handed-back', 'left', null],
    ])
    // What was decided once stays decided.
    file.add('hand-back-paper', { paper: 'm6' }, { reason: '又一次' })
    expect(file.contents.tray[2]?.outcome).toMatchObject({ how: 'left', reason: '不属于归档范围' })
  })

  it('shows a corrected paper as it is now and as it was, once a second person agreed', () => {
    const file = new File()
    file.add('file-paper', {}, paper('劳动合同', 'labour-contract', '2019-03-01'))
    const right = paper('劳动合同书', 'labour-contract', '2018-03-01')
    const seq = file.add('propose-correction', { paper: 'm4' }, { paper: right, reason: '形成时间录错' })
    expect(file.contents.papers[0]?.paper.formedOn).toBe('2019-03-01')
    expect(file.contents.pending).toMatchObject([{ what: 'paper', of: 'm4', seq }])
    file.add('confirm-change', { of: seq }, {}, 'b')
    const [filed] = file.contents.papers
    expect(filed?.paper).toEqual(right)
    expect(filed?.earlier).toMatchObject([
      { paper: { formedOn: '2019-03-01' }, reason: '形成时间录错', corrected: { by: { id: 'b' } } },
    ])
    expect(file.contents.pending).toEqual([])
    // A second agreement to the same proposal, by whatever mistake, changes nothing.
    file.add('confirm-change', { of: seq }, {}, 'b')
    expect(file.contents.papers[0]?.earlier).toHaveLength(1)
  })

  it('forgets a correction that was not taken', () => {
    const file = new File()
    file.add('file-paper', {}, paper('劳动合同', 'labour-contract', '2019-03-01'))
    const now = { paper: paper('聘用合同', 'labour-contract', '2019-03-01'), reason: '题名' }
    const seq = file.add('propose-correction', { paper: 'm4' }, now)
    file.add('decline-change', { of: seq }, { reason: '题名没有录错' })
    expect(file.contents.pending).toEqual([])
    expect(file.contents.papers[0]?.paper.title).toBe('劳动合同')
  })

  it('keeps both values of a key fact that approving documents changed', () => {
    const file = new File()
    file.add('file-paper', {}, paper('招工审批表', 'recruit-worker', '1998-03'))
    file.add('record-key-fact', { what: 'workStart', papers: ['m4'] }, { value: '1998-03' })
    file.add('file-paper', {}, paper('更改参加工作时间的审批材料', 'change-approval', '2020-01'))
    const change = { before: '1998-03', after: '1997-12', reason: '县人社局批复' }
    const seq = file.add('propose-key-fact', { what: 'workStart', papers: ['m6'] }, change)
    expect(file.contents.keyFacts.workStart?.value).toBe('1998-03')
    file.add('confirm-change', { of: seq }, {}, 'b')
    expect(file.contents.keyFacts.workStart).toMatchObject({
      ...{ value: '1997-12', papers: ['m6'] },
      earlier: [{ value: '1998-03', reason: '县人社局批复' }],
    })
  })

  it('has the last word on a finding', () => {
    const file = new File()
    const finding = { rule: 'birth-contradiction', says: '各材料记载的出生日期不一致', papers: ['m4'] }
    file.add('confirm-finding', {}, finding)
    file.add('dismiss-finding', {}, { ...finding, reason: '已按审批材料认定' })
    expect(file.contents.findings).toMatchObject([{ holds: false, reason: '已按审批材料认定' }])
  })

  it('throws where something beside a fact is gone', () => {
    const file = new File()
    file.add('file-paper', {}, undefined)
    expect(() => file.contents).toThrow('nothing is kept beside fact 4')
  })
})

describe('facts of papers among the others', () => {
  it.each(MATERIAL_FACT_KINDS)('%s moves no bag and decides nothing of the record', (kind) => {
    const file = new File()
    file.add('propose-number', { paper: 'id-card' })
    const [custody, record] = [foldCustody(file.facts), foldRecord(file.facts)]
    file.add(kind, { paper: 'm9', of: 9, with: 'x' })
    expect(foldCustody(file.facts)).toEqual(custody)
    expect(foldRecord(file.facts)).toEqual(record)
    expect(() => foldCustody([{ kind, at: '2026-03-02T02:00:00.000Z', by: by('a'), data: {} }])).toThrow()
  })

  it('may be left out: what is decided of the record keeps its place in the chain', () => {
    const file = new File()
    for (let n = 0; n < 3; n += 1) file.add('tray-paper', {}, { title: `散${n}`, pages: 1, why: 'scope' })
    const seq = file.add('propose-number', { paper: 'id-card' })
    const lean = file.facts.filter(({ kind }) => kind !== 'tray-paper')
    expect(foldRecord(lean).pending?.seq).toBe(seq)
    expect(foldRecord(lean)).toEqual(foldRecord(file.facts))
  })
})

describe('the catalogue of a file', () => {
  it('has every class in its order, a secret paper as a stub behind the others of its class', () => {
    const file = new File()
    file.add('stub-paper', {}, { category: '4-1', pages: 3 })
    file.add('file-paper', {}, paper('毕业证书', 'graduation-certificate-copy', '2016-07', { pages: 4 }))
    file.add('file-paper', {}, paper('高中毕业生登记表', 'high-school-graduate', '2010-07'))
    const classes = catalogueOf(file.contents, tableOn('2026-11-29'))
    expect(classes).toHaveLength(16)
    const school = classes.find(({ category }) => category === '4-1')
    const numbers = school?.lines.map((line) =>
      line.kind === 'paper' ? line.place.classNumber : `${line.classNumber} 存根`,
    )
    expect(numbers?.at(-1)).toBe(`4-1-${numbers?.length} 存根`)
    expect(JSON.stringify(school?.lines.filter(({ kind }) => kind === 'stub'))).not.toContain('title')
  })

  it('is the same in whatever order papers were filed, and has every one of them once', () => {
    const kinds = [...tableOn('2026-11-29').kinds.keys()]
    const given = fc.array(
      fc.record({ kind: fc.constantFrom(...kinds), formedOn: fc.constantFrom('2001', '2001-05', null) }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(given, (papers) => {
        const file = new File()
        for (const [n, { kind, formedOn }] of papers.entries())
          file.add('file-paper', {}, paper(`材料${n}`, kind, formedOn))
        const lines = catalogueOf(file.contents, tableOn('2026-11-29')).flatMap((one) => one.lines)
        expect(lines.map(({ filed }) => filed.id).toSorted()).toEqual(
          file.contents.papers.map(({ id }) => id).toSorted(),
        )
      }),
    )
  })
})
