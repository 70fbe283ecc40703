import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { isLost, sayLossFact } from './loss'

const report = (caseId: string, scope: string) => ({ kind: 'report-loss', data: { caseId, scope } })
const settle = (caseId: string, outcome: string) => ({ kind: 'settle-loss', data: { caseId, outcome } })
const other = { kind: 'shelve', data: { shelf: '1-1-1' } }

describe(`a file that is lost (${reg('G22').join(' ')})`, () => {
  it.each([
    ['nothing was said', [other], false],
    ['the whole of it is missing', [other, report('a', 'whole'), other], true],
    ['papers of it are missing', [report('a', 'papers')], false],
    ['it is damaged', [report('a', 'damaged')], false],
    ['it was found', [report('a', 'whole'), settle('a', 'found')], false],
    ['another loss was settled', [report('a', 'whole'), report('b', 'papers'), settle('b', 'found')], true],
    ['it was lost once more', [report('a', 'whole'), settle('a', 'found'), report('b', 'whole')], true],
  ])('%s', (_says, facts, lost) => expect(isLost(facts)).toBe(lost))

  it('is told with what came of it', () => {
    expect(sayLossFact('report-loss', undefined)).toBe('发现档案遗失或损毁，已报主管部门')
    expect(sayLossFact('settle-loss', 'rebuilt')).toBe('档案遗失损毁处理完毕：经批准重新建立')
  })
})
