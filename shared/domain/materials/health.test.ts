import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { type Contents, EMPTY_CONTENTS, type FiledPaper } from './contents'
import { findingsOf } from './health'
import type { Paper } from './paper'

reg('G36', 'G39-origin', 'N20-4')

const HOLDER = { name: '演示甲', formerNames: [], birth: '1990-05-06' }
const TODAY = '2026-11-29'
const done = { at: '2026-03-02T02:00:00.000Z', by: { kind: 'staff', id: 'a', role: 'archivist' } } as const

const filed = (seq: number, title: string, kind: string, more: Partial<Paper>): FiledPaper => ({
  ...{ ...done, seq, id: `m${seq}`, caseId: null, earlier: [] },
  paper: {
    ...{ title, kind, formedOn: '2012-06', pages: 1, copies: 1, copy: null, states: {} },
    ...{ from: { unit: 'school', name: '演示大学' }, ...more },
  },
})
const loose = (seq: number, why: 'origin' | 'scope') => ({
  ...{ ...done, seq, id: `m${seq}`, outcome: null },
  paper: { title: `散${seq}`, pages: 1, why },
})
const school = { level: 'bachelor', school: '演示大学', from: '2008-09', to: '2012-06' } as const
const file = (more: Partial<Contents>): Contents => ({ ...EMPTY_CONTENTS, ...more })
const rulesOf = (contents: Contents) => findingsOf(HOLDER, contents, TODAY).map(({ rule }) => rule)

describe('the health check of a file', () => {
  it('holds the file to the schools and work its own papers state while nobody told more', () => {
    const said = findingsOf(
      HOLDER,
      file({ papers: [filed(4, '毕业生登记表', 'university-graduate', { states: { school } })] }),
      TODAY,
    )
    expect(said.some(({ says }) => says.includes('演示大学'))).toBe(true)
    expect(said.some(({ point }) => point === 'experience')).toBe(true)
  })

  it('goes by what the person says of themselves once that is noted', () => {
    const claims = {
      ...{ education: [], work: [], otherwise: [], workStart: null, status: null },
      ...{ party: { joined: '2011-05-20' }, titles: [], research: [], honours: [] },
    }
    const told = { ...done, seq: 5, kind: 'graduate', claims, confirmed: true } as const
    const without = rulesOf(file({}))
    expect(rulesOf(file({ told })).filter((rule) => !without.includes(rule)).length).toBeGreaterThan(0)
  })

  it('says one thing of each loose paper, and none of what was decided', () => {
    const before = rulesOf(file({}))
    const tray = [loose(4, 'origin'), loose(5, 'scope')]
    const more = rulesOf(file({ tray })).filter((rule) => !before.includes(rule))
    expect(more.toSorted()).toEqual(['loose-paper', 'origin-unknown'])
    const outcome = { ...done, seq: 6, how: 'left', reason: '查不到来源' } as const
    expect(rulesOf(file({ tray: tray.map((one) => ({ ...one, outcome })) }))).toEqual(before)
  })

  it('bears the last word of staff on what the file still shows, and on nothing else', () => {
    const [first] = findingsOf(HOLDER, file({}), TODAY)
    if (!first) throw new Error('an empty file lacks something')
    const { rule, says, papers } = first
    const word = { ...done, seq: 4, rule, says, papers, holds: true }
    const settled = (findings: Contents['findings']) =>
      findingsOf(HOLDER, file({ findings }), TODAY).filter((one) => one.settled !== null)
    expect(settled([])).toEqual([])
    expect(settled([word])).toMatchObject([{ rule, says, settled: { holds: true } }])
    expect(settled([{ ...word, says: '早已补齐' }])).toEqual([])
  })
})
