import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commit, commitsTo } from './commitments'

describe('a commitment', () => {
  it('is SHA-256 of salt, bar and value', () => {
    // printf 'c2FsdA|value' | openssl dgst -sha256 -binary | basenc --base64url
    expect(commit('value', 'c2FsdA').digest).toBe('MdBTqZIrkSPjttIN17zR6kcYyYeejO3GCz_eifmq9Ms')
  })

  it('holds for its value only, and never repeats without its salt', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, other) => {
        const commitment = commit(value)
        expect(commitsTo(commitment, value)).toBe(true)
        expect(commitsTo(commitment, other)).toBe(value === other)
        expect(commit(value).digest).not.toBe(commitment.digest)
        expect(commit(value, commitment.salt)).toEqual(commitment)
      }),
    )
  })

  it('does not hold when its digest is cut', () => {
    const commitment = commit('value')
    expect(commitsTo({ ...commitment, digest: commitment.digest.slice(1) }, 'value')).toBe(false)
  })
})
