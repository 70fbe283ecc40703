import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Custody } from './custody'
import { LOCATIONS, locate, NEXT_STEPS, withAccount } from './location'

const shows = reg('grad', 'W6-all', 'N29-leak')
const CENTRE = '示例中心'
const states = ['expected', 'received', 'shelved', 'lent', 'dispatched'] as const
const custodyIn = (state: Custody['state']): Custody => ({
  ...{ state, since: '2026-03-05', keptSince: null, shelf: '1-2-3' },
  ...{ openTransfer: false, duplicate: false, duplicateWith: [] },
})
const holding = (state: Custody['state'], sure = true) => ({
  custody: custodyIn(state),
  centreName: CENTRE,
  sure,
})
const known = { isVerified: true, holding: null, maybe: false }

describe(`where the file is (${shows.join(' ')})`, () => {
  it('names the holder and the day for every state of a sure record', () => {
    const answers = states.map((state) => locate({ ...known, holding: holding(state) }))
    expect(answers.map(({ answer }) => answer)).toEqual(['awaited', 'kept', 'kept', 'kept', 'moving'])
    for (const { sentence, since } of answers) {
      expect(sentence).toContain(CENTRE)
      expect(since).toBe('2026-03-05')
    }
  })

  it('lets no flagged, differing or unlinked record answer by itself', () => {
    for (const state of states) {
      const { answer, sentence, since, next } = locate({ ...known, holding: holding(state, false) })
      expect([answer, since, next]).toEqual(['unsure', null, ['call-back']])
      expect(sentence).not.toContain(CENTRE)
    }
    expect(locate({ ...known, maybe: true })).toMatchObject({ answer: 'unsure', next: ['call-back'] })
  })

  it('sends whoever has an account to it, and to no second one', () => {
    const { next } = locate(known)
    expect(next).toContain('open-account')
    expect(withAccount(next)).toEqual(next.map((step) => (step === 'open-account' ? 'own-account' : step)))
  })

  it('tells nobody anything before the name is proved', () => {
    for (const state of states)
      for (const sure of [true, false])
        expect(locate({ isVerified: false, holding: holding(state, sure), maybe: true })).toEqual(
          locate({ ...known, isVerified: false }),
        )
  })

  it('is total, never silent: a sentence, and a next step that is in the table', () => {
    const anything = fc.record({
      isVerified: fc.boolean(),
      holding: fc.option(
        fc.record({
          custody: fc.constantFrom(...states).map(custodyIn),
          centreName: fc.constant(CENTRE),
          sure: fc.boolean(),
        }),
      ),
      maybe: fc.boolean(),
    })
    fc.assert(
      fc.property(anything, (given) => {
        const { answer, sentence, next } = locate(given)
        expect(LOCATIONS).toContain(answer)
        expect(sentence).toMatch(/。$/)
        expect(sentence).not.toMatch(/1-2-3|[!！]/)
        expect(next.length).toBeGreaterThan(0)
        for (const step of next) expect(NEXT_STEPS[step].title).not.toBe('')
      }),
    )
  })
})
