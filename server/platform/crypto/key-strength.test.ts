import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { weaknessOf } from './key-strength'

describe('a weak key', () => {
  it.each([
    ['nothing but zeros', Buffer.alloc(32)],
    ['one byte over and over', Buffer.alloc(48, 7)],
    ['few different bytes', Buffer.from('00112233'.repeat(8), 'hex')],
    ['text', Buffer.from('correct horse battery staple, and some more of it')],
    ['counting', Buffer.from(Array.from({ length: 32 }, (_, at) => at))],
    ['counting down by three', Buffer.from(Array.from({ length: 40 }, (_, at) => 255 - 3 * at))],
    ['one half twice', Buffer.concat(Array(2).fill(Buffer.from(randomBytes(24))))],
  ])('is noticed: %s', (_name, bytes) => {
    expect(weaknessOf(bytes)).toMatch(/./)
  })

  it('is never what the system gives', () => {
    for (let n = 0; n < 5_000; n += 1) expect(weaknessOf(randomBytes(32 + (n % 33)))).toBeNull()
  })
})
