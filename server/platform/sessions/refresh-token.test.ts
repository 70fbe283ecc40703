import { createIdMaker } from '@server/platform/ids'
import { describe, expect, it } from 'vitest'
import { newRefreshToken } from '../crypto/tokens'
import { nextSecret, readRefreshToken, writeRefreshToken } from './refresh-token'

const newId = createIdMaker()
const token = { ownerId: newId(), sessionId: newId(), secret: newRefreshToken().token }

describe('a refresh token', () => {
  it('names account and session, and is read as it was written', () => {
    const text = writeRefreshToken(token)
    expect(text).toHaveLength(97)
    expect(readRefreshToken(text)).toEqual(token)
  })

  it.each(['', '..', token.secret, `${token.ownerId}.${token.sessionId}.`, `${writeRefreshToken(token)}.x`])(
    '%j is none',
    (text) => {
      expect(readRefreshToken(text)).toBeNull()
    },
  )

  it('has one successor for a salt, another for another, and a successor is of the same form', () => {
    const next = nextSecret('salt', token.secret)
    expect(nextSecret('salt', token.secret)).toBe(next)
    expect(nextSecret('other', token.secret)).not.toBe(next)
    expect(readRefreshToken(writeRefreshToken({ ...token, secret: next }))?.secret).toBe(next)
  })
})
