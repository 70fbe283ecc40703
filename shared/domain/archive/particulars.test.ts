import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { ALL_KINDS } from './catalogue/all-kinds'
import { FAMILY_PAPERS, kindsTelling, SPECIAL_PARTICULARS, STATUS_PAPERS, tellsOf } from './particulars'

const shows = reg('G36', 'M-scope', 'T-order')
const telling = (code: string): string[] => {
  const kind = ALL_KINDS.find((one) => one.code === code)
  return SPECIAL_PARTICULARS.filter((what) => kind && tellsOf(kind, what))
}

describe(`what a kind of paper is asked for (${shows.join(' ')})`, () => {
  it.each([
    ['resume-form', 'status family'],
    ['appointment', 'status family'],
    ['university-graduate', 'family'],
    ['annual-assessment', ''],
    ['trainee-register', 'trainingMonths'],
    ['merit', 'honourLevel'],
    ['punishment-decision', 'punishedUntil review'],
    ['lift-decision', 'review'],
    ['review-conclusion', 'review'],
    ['proof', 'family'],
    ['labour-contract', ''],
  ])('%s: %s', (code, whats) => {
    expect(telling(code).join(' ')).toBe(whats)
  })

  it('names only kinds that there are, and every particular has one', () => {
    const codes = ALL_KINDS.map(({ code }) => code)
    for (const what of SPECIAL_PARTICULARS) expect(kindsTelling(what).length).toBeGreaterThan(0)
    expect(codes).toEqual(expect.arrayContaining([...FAMILY_PAPERS, ...STATUS_PAPERS]))
  })
})
