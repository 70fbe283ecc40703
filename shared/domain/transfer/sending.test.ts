import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citeReason } from '../regulation/cite'
import { groundsNotToSend, type LetterSeen, NOT_TO_SEND } from './refusals'
import { type FileToSend, waitsFor, warnOfParty } from './waits'

const shows = reg('N20-2', 'N29-refuse', 'N22', 'G37')
const GOOD: LetterSeen = {
  ...{ receiverLawful: true, genuine: true, expired: false, samePerson: true },
  ...{ held: true, abroad: false, stateBodyDeclined: false },
}
const STANDS: FileToSend = { custody: 'shelved', forgeryInquiry: false, partyRelationHere: false }

describe(`what keeps a file from being sent (${shows.join(' ')})`, () => {
  it.each<[string, Partial<LetterSeen>, string[]]>([
    ['a good letter', {}, []],
    ['a receiver without standing', { receiverLawful: false }, ['receiver-unlawful']],
    ['a forged QR', { genuine: false }, ['letter-not-genuine']],
    ['an expired letter', { expired: true }, ['letter-expired']],
    ['another person’s letter', { samePerson: false }, ['other-person']],
    ['a file that is not here', { held: false }, ['not-held']],
    ['a letter from abroad', { abroad: true }, ['abroad']],
    ['a state body that takes no papers', { stateBodyDeclined: true }, ['state-papers-declined']],
  ])('%s', (_what, seen, grounds) => {
    expect(groundsNotToSend({ ...GOOD, ...seen }).map(({ code }) => code)).toEqual(grounds)
  })

  it('gives each ground its article and the way on', () => {
    expect(new Set(NOT_TO_SEND.map(({ code }) => code)).size).toBe(NOT_TO_SEND.length)
    for (const reason of NOT_TO_SEND) {
      expect(citeReason(reason)).toMatch(/^《.+》第.+条/)
      expect(reason.remedy.length).toBeGreaterThan(10)
    }
  })

  it('waits, with what ends it, for a lent file and an open inquiry only', () => {
    expect(waitsFor(STANDS, { partyBlocks: false })).toEqual([])
    const all = { custody: 'lent', forgeryInquiry: true, partyRelationHere: true } as const
    expect(waitsFor(all, { partyBlocks: false }).map(({ why }) => why)).toEqual(['lent', 'forgery-inquiry'])
    for (const { remedy } of waitsFor(all, { partyBlocks: true })) expect(remedy.length).toBeGreaterThan(5)
  })

  it('warns of an open party relation, and blocks by it only where the place says so', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (partyRelationHere, partyBlocks) => {
        const waits = waitsFor({ ...STANDS, partyRelationHere }, { partyBlocks })
        expect(waits.length > 0).toBe(partyRelationHere && partyBlocks)
        expect(warnOfParty({ partyRelationHere }, { partyBlocks }) !== null).toBe(
          partyRelationHere && !partyBlocks,
        )
      }),
    )
  })
})
