import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ALL_KINDS } from '../archive/catalogue/all-kinds'
import { allowedChannels, FORMER_STANDINGS } from '../transfer/channels'
import { standingsImplied } from '../transfer/standing-kinds'
import { recordedStandings, STANDING_FACT } from './standing'

const shows = reg('N20-3', 'N29-alter')
const words = [...Object.keys(FORMER_STANDINGS), 'no word of the table']
const mayPost = (standings: readonly string[]) => allowedChannels(standings).channels.includes('registered')

it(`no later review overrules what was found once (${shows.join(' ')})`, () => {
  const noted = (standing: string) => ({ kind: STANDING_FACT, data: { standing } })
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words)), fc.array(fc.constantFrom(...words)), (facts, found) => {
      const all = [...facts, ...found].filter((one) => one in FORMER_STANDINGS)
      const isStrict = all.some(
        (one) => one !== 'unknown' && FORMER_STANDINGS[one as keyof typeof FORMER_STANDINGS].strict,
      )
      const isOpen = all.length === 0 || all.at(-1) === 'unknown'
      const told = recordedStandings([{ kind: 'shelve', data: {} }, ...facts.map(noted)], found)
      expect(mayPost(told)).toBe(!isStrict && !isOpen)
      expect(new Set(told).size).toBe(told.length)
    }),
  )
})

it('papers that are made of civil servants alone say so, whatever else lies in the file', () => {
  const codes = ALL_KINDS.map(({ code }) => code)
  const strict = codes.filter((code) => standingsImplied([code]).length > 0)
  expect(strict).toHaveLength(9)
  for (const code of strict)
    expect(mayPost(recordedStandings([], ['none', ...standingsImplied([code])]))).toBe(false)
  expect(standingsImplied(codes)).toEqual(['civil-servant', 'like-civil-servant'])
})
