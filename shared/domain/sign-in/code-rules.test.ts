import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODE_RULES, decideSend, decideTry, readCode } from './code-rules'

const NOW = new Date('2026-11-22T04:00:00Z')
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const histories = fc.array(fc.integer({ min: 0, max: 90_000 }).map(ago), { maxLength: 14 })

describe('sending a code', () => {
  it('is allowed to a phone never sent one', () => {
    expect(decideSend([], NOW)).toEqual({ ok: true, value: 'send' })
  })

  it.each([
    [[0], 'resend-wait', 60],
    [[59], 'resend-wait', 1],
    [[100, 200, 300, 400, 500], 'hour-limit', 3100],
    [[10, 200, 300, 400, 3599], 'resend-wait', 50],
    [[5000, 9000, 13_000, 17_000, 21_000, 25_000, 29_000, 33_000, 37_000, 80_000], 'day-limit', 6400],
  ])('after sends %j seconds ago is refused: %s, wait %i s', (seconds, reason, retryAfterSeconds) => {
    expect(decideSend(seconds.map(ago), NOW)).toEqual({ ok: false, error: { reason, retryAfterSeconds } })
  })

  it('is allowed exactly 60 seconds after the last one', () => {
    expect(decideSend([ago(60)], NOW).ok).toBe(true)
  })

  it('is allowed after the wait it names, and not a second before', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const decision = decideSend(history, NOW)
        if (decision.ok) return
        const { retryAfterSeconds } = decision.error
        expect(decideSend(history, later(retryAfterSeconds)).ok).toBe(true)
        expect(decideSend(history, later(retryAfterSeconds - 1)).ok).toBe(false)
      }),
    )
  })

  it('never lets more than 5 an hour or 10 a day through, however often it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1800 }), { minLength: 30, maxLength: 120 }), (gaps) => {
        const sent: Date[] = []
        let seconds = 0
        for (const gap of gaps) {
          seconds += gap
          if (decideSend(sent, later(seconds)).ok) sent.push(later(seconds))
        }
        const within = (end: Date, window: number) =>
          sent.filter((at) => at <= end && end.getTime() - at.getTime() < window * 1000).length
        for (const at of sent) {
          expect(within(at, 60)).toBe(1)
          expect(within(at, 3600)).toBeLessThanOrEqual(5)
          expect(within(at, 86_400)).toBeLessThanOrEqual(10)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('trying a code', () => {
  const code = { sentAt: ago(60), failedTries: 0, usedAt: null }

  it.each([
    ['fresh', code, { ok: true, value: { leftIfWrong: 4 } }],
    ['last try', { ...code, failedTries: 4 }, { ok: true, value: { leftIfWrong: 0 } }],
    ['five wrong', { ...code, failedTries: 5 }, { ok: false, error: 'used-up' }],
    ['299 s old', { ...code, sentAt: ago(299) }, { ok: true, value: { leftIfWrong: 4 } }],
    ['300 s old', { ...code, sentAt: ago(300) }, { ok: false, error: 'expired' }],
    ['used', { ...code, usedAt: ago(5) }, { ok: false, error: 'used' }],
  ])('%s', (_name, sent, decision) => {
    expect(decideTry(sent, NOW)).toEqual(decision)
  })

  it('allows five comparisons and no more, whatever the pace', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 12, maxLength: 20 }), (gaps) => {
        let failedTries = 0
        let seconds = 0
        for (const gap of gaps) {
          seconds += gap
          if (decideTry({ sentAt: NOW, failedTries, usedAt: null }, later(seconds)).ok) failedTries += 1
        }
        expect(failedTries).toBeLessThanOrEqual(CODE_RULES.tries)
      }),
    )
  })
})

describe('a typed code', () => {
  it('may hold spaces and full-width digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (number) => {
        const code = String(number).padStart(CODE_RULES.digits, '0')
        const wide = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        expect(readCode(` ${code.slice(0, 3)} ${code.slice(3)} `)).toBe(code)
        expect(readCode(wide)).toBe(code)
      }),
    )
  })

  it.each(['', '12345', '1234567', '12345a', '１２３４５'])('%j is not one', (text) => {
    expect(readCode(text)).toBeNull()
  })
})
