import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import {
  CERTIFICATE_FACTS,
  DECLINE_REASONS,
  REVOCATION_REASONS,
  type Revocable,
  STAFF_REASONS,
  sayDecline,
  sayRevocation,
  whyNotConfirm,
  whyNotDecline,
  whyNotPropose,
} from './revocation'

const shows = reg('N23', 'N29-false', 'N29-rules')
const proposal = { id: 'p', by: { id: 'one' } }
const STATES: Record<string, Revocable> = {
  holds: { revokedOn: null, proposal: null },
  waits: { revokedOn: null, proposal },
  revoked: { revokedOn: '2026-11-28', proposal: null },
}

/** By hand: which reason may end in a new certificate, and which only the system gives. */
const REASONS = {
  'issued-in-error': 'reissue',
  'record-corrected': 'reissue',
  'asked-by-person': 'reissue',
  'archive-moved': 'plain',
  'obtained-falsely': 'plain',
  'decision-corrected': 'system',
}

describe(`revoking a certificate (${shows.join(' ')})`, () => {
  it('has a closed list of reasons in words that name no person', () => {
    expect(REVOCATION_REASONS.map(({ code }) => code)).toEqual(Object.keys(REASONS))
    for (const { code, says } of REVOCATION_REASONS) expect(sayRevocation(code)).toBe(says)
    expect(sayRevocation('of-long-ago')).toBe('of-long-ago')
    for (const { code, says } of DECLINE_REASONS) expect(sayDecline(code)).toBe(says)
    expect(STAFF_REASONS.map(({ code }) => code)).not.toContain('decision-corrected')
  })

  it('is proposed for a listed reason, once, while it holds', () => {
    for (const [state, certificate] of Object.entries(STATES)) {
      for (const [reason, kind] of [...Object.entries(REASONS), ['because-i-say-so', 'system']]) {
        for (const reissue of [false, true]) {
          const fits = kind === 'reissue' || (kind === 'plain' && !reissue)
          const expected = {
            holds: fits ? null : 'certificate.reissue-unfit',
            waits: 'certificate.proposal-waiting',
            revoked: 'certificate.revoked-already',
          }[state]
          expect([state, reason, reissue, whyNotPropose(certificate, { reason: reason!, reissue })]).toEqual([
            ...[state, reason, reissue, expected],
          ])
        }
      }
    }
  })

  it('is confirmed by somebody else than who proposed it, and only the proposal that was seen', () => {
    expect(whyNotConfirm(STATES.waits!, 'p', 'two')).toBeNull()
    expect(whyNotConfirm(STATES.waits!, 'p', 'one')).toBe('certificate.proposal-own')
    for (const [state, id] of [
      ['waits', 'another'],
      ['holds', 'p'],
      ['revoked', 'p'],
    ] as const)
      expect([state, whyNotConfirm(STATES[state]!, id, 'two')]).toEqual([
        state,
        'certificate.proposal-not-found',
      ])
  })

  it('is taken back by who proposed it, or declined by another', () => {
    expect(whyNotDecline(STATES.waits!, 'p')).toBeNull()
    expect(whyNotDecline(STATES.waits!, 'another')).toBe('certificate.proposal-not-found')
    expect(whyNotDecline(STATES.holds!, 'p')).toBe('certificate.proposal-not-found')
  })

  it('is told in words, each fact of it', () => {
    for (const says of Object.values(CERTIFICATE_FACTS)) expect(says).toMatch(/^[^!！]{4,30}$/)
  })
})
