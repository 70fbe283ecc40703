import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { inquiryOf, isInquiryOpen, sayInquiryFact } from './inquiry'

const flag = (caseId: string) => ({ kind: 'flag-inquiry', data: { caseId } })
const lift = (caseId: string, outcome: string) => ({ kind: 'lift-inquiry', data: { caseId, outcome } })
const other = { kind: 'shelve', data: { shelf: '1-1-1' } }

describe(`an inquiry into a file (${reg('G37').join(' ')})`, () => {
  it.each([
    ['nothing was said', [other], 'none'],
    ['one began', [other, flag('a'), other], 'open'],
    ['it was cleared', [flag('a'), lift('a', 'cleared')], 'none'],
    ['it was stopped', [flag('a'), lift('a', 'stopped')], 'none'],
    ['it was established', [flag('a'), lift('a', 'established'), other], 'established'],
    ['the decision is taken up again', [flag('a'), lift('a', 'established'), flag('a')], 'open'],
    ['and cleared then', [flag('a'), lift('a', 'established'), flag('a'), lift('a', 'cleared')], 'none'],
    ['another is still open', [flag('a'), flag('b'), lift('a', 'cleared')], 'open'],
    [
      'another was cleared',
      [flag('a'), lift('a', 'established'), flag('b'), lift('b', 'cleared')],
      'established',
    ],
  ])('%s', (_says, facts, standing) => {
    expect(inquiryOf(facts)).toBe(standing)
    expect(isInquiryOpen(facts)).toBe(standing === 'open')
  })

  it('is told with what came of it', () => {
    expect(sayInquiryFact('flag-inquiry', undefined)).toBe('发现涉嫌造假，开始核查')
    expect(sayInquiryFact('lift-inquiry', 'cleared')).toBe('涉嫌造假核查结束：排除造假')
  })
})
