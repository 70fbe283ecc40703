import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NextTry, nextTry, standsBy, TRIES, type Try, type TryOutcome } from './delivery'
import { type CarriedBy, MESSAGE_WAY_NAMES, waysFor } from './ways'

const shows = reg('N20-4', 'N29-refuse')
const OUTCOMES: (TryOutcome | null)[] = ['sent', 'busy', 'refused', 'unknown', null]
const CARRIERS: CarriedBy[] = ['sms', 'weapp', 'alipay']

/** Follows a message to its end, with whatever the providers say. */
function follow(ways: readonly CarriedBy[], outcomes: readonly (TryOutcome | null)[]) {
  const tries: Try[] = []
  let next: NextTry = nextTry(tries, ways)
  for (const outcome of outcomes) {
    if (next.kind === 'end') break
    tries.push({ way: next.way, at: '', outcome })
    next = nextTry(tries, ways)
  }
  return { tries, next }
}

const journeys = fc.record({
  ways: fc.constantFrom<CarriedBy[]>([], ['sms'], ['weapp', 'sms'], ['alipay', 'sms']),
  outcomes: fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 24 }),
})

describe(`the tries of a message (${shows.join(' ')})`, () => {
  it('may have reached the person at most twice, and end as what is known', () => {
    fc.assert(
      fc.property(journeys, ({ ways, outcomes }) => {
        const { tries, next } = follow(ways, outcomes)
        const sent = tries.filter(({ outcome }) => outcome === 'sent').length
        const doubtful = tries.filter(({ outcome }) => outcome === null || outcome === 'unknown').length
        expect(sent).toBeLessThanOrEqual(1)
        expect(sent + doubtful).toBeLessThanOrEqual(TRIES.inDoubt)
        if (next.kind === 'send') return
        const known = sent > 0 ? 'sent' : doubtful > 0 ? 'unknown' : 'failed'
        expect(next.state).toBe(known)
      }),
      { numRuns: 2000 },
    )
  })

  it('never go on after a final word, and never end while a way is left', () => {
    fc.assert(
      fc.property(journeys, ({ ways, outcomes }) => {
        const { tries, next } = follow(ways, outcomes)
        if (next.kind === 'end' && next.state === 'failed')
          for (const way of ways) {
            const own = tries.filter((one) => one.way === way)
            const busy = own.filter(({ outcome }) => outcome === 'busy').length
            expect(own.some(({ outcome }) => outcome === 'refused') || busy === TRIES.busy).toBe(true)
          }
      }),
    )
  })
})

it('stand as sent once any provider has said so, however late, and else as they were ended', () => {
  const tries: Try[] = [
    { way: 'sms', at: '', outcome: null },
    { way: 'sms', at: '', outcome: 'unknown' },
  ]
  expect(standsBy('unknown', tries)).toBe('unknown')
  expect(standsBy('unknown', [{ way: 'sms', at: '', outcome: 'sent' }, ...tries])).toBe('sent')
  expect(standsBy('off', [])).toBe('off')
})

it('the ways are the chosen one and SMS behind it; off keeps only what the law asks to be told', () => {
  const all = { reachable: CARRIERS, statutory: false }
  expect(MESSAGE_WAY_NAMES.map((way) => waysFor(way, all))).toEqual([
    ['sms'],
    ['weapp', 'sms'],
    ['alipay', 'sms'],
    [],
  ])
  expect(waysFor('off', { ...all, statutory: true })).toEqual(['sms'])
  expect(waysFor('weapp', { reachable: ['sms'], statutory: false })).toEqual(['sms'])
})
