import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { tableOn } from '../archive/catalogue/table'
import { type Contents, EMPTY_CONTENTS, type FiledPaper } from './contents'
import { findingsOf } from './health'
import type { Paper } from './paper'
import { answerOf, tellFile, UNNAMED } from './told'

const shows = reg('N29-leak', 'G36')
const TODAY = '2026-11-29'
const table = tableOn(TODAY)
const HOLDER = { name: '云一晴', formerNames: [], birth: '1990-05-06' }
const DONE = { at: `${TODAY}T02:00:00.000Z`, by: { kind: 'staff', id: 's', role: 'archivist' } } as const
const MARK = '秘题'

/** A paper that as many rules as possible find something against, so that they name it. */
const doubtful = (kind: string, nth: number): Paper => ({
  ...{ kind, title: `${MARK}${nth}`, formedOn: nth % 2 ? null : '1980', pages: 1, copies: 1, whole: false },
  copy: { copiedOn: null, sealed: false },
  states: { name: '别人', punishedUntil: '2001', birth: `19${50 + (nth % 40)}-01` },
  ...{ set: { name: `${MARK}套${nth}`, part: 1, of: 3 }, from: { unit: 'discipline', name: '演示机关' } },
})

const contentsOf = (papers: readonly Paper[]): Contents => {
  const filed = papers.map((paper, at): FiledPaper => {
    return { ...DONE, seq: at + 1, id: `m${at + 1}`, paper, caseId: null, earlier: [] }
  })
  const loose = { title: `${MARK}散`, pages: 1, why: 'origin' } as const
  const contents = {
    ...EMPTY_CONTENTS,
    papers: filed,
    tray: [{ ...DONE, seq: 99, id: 'm99', paper: loose, outcome: null }],
  }
  const findings = findingsOf(HOLDER, contents, TODAY).map(({ rule, says, papers: about }, at) => {
    return { ...DONE, seq: 100 + at, rule, says, papers: about, holds: true }
  })
  return { ...contents, findings }
}

const told = (contents: Contents) => tellFile(HOLDER, contents, table, TODAY)
const kinds = [...table.kinds.values()]
  .filter(({ category }) => UNNAMED.includes(category))
  .map(({ code }) => code)

describe(`what a person is told of papers of reviews and punishments (${shows.join(' ')})`, () => {
  it.each(kinds)('%s: what the rules say, without its name or that of its set', (kind) => {
    const contents = contentsOf([doubtful(kind, 0), doubtful(kind, 1), doubtful(kind, 1)])
    const { points, counts } = told(contents)
    expect(points.length).toBe(contents.findings.length)
    expect(JSON.stringify([points.map(({ says }) => says), counts])).not.toContain(MARK)
    expect(points.map(({ says }) => says)).not.toContain('档案里有一处需要核实，请向机构询问')
    expect(counts.reduce((sum, { papers }) => sum + papers, 0)).toBe(3)
  })

  it('papers of the other classes keep their names', () => {
    const { points } = told(contentsOf([doubtful('resume-form', 0)]))
    expect(points.some(({ says }) => says.includes(`《${MARK}0》`))).toBe(true)
  })
})

describe('the answer of the check', () => {
  const one = contentsOf([doubtful('resume-form', 0)])
  it.each([
    ['unlisted', EMPTY_CONTENTS],
    ['found', one],
    ['checking', { ...one, findings: [] }],
    ['clear', { ...one, findings: one.findings.map((finding) => ({ ...finding, holds: false })) }],
  ] as const)('is %s', (answer, contents) => expect(answerOf(told(contents))).toBe(answer))

  it('shows nothing that staff have not confirmed', () => {
    expect(told({ ...one, findings: [] }).points).toEqual([])
    expect(told({ ...one, findings: [] }).waiting).toBe(one.findings.length)
  })
})
