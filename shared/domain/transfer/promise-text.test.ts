import { createHash } from 'node:crypto'
import { reg } from '@shared/kernel/reg'
import { expect, it } from 'vitest'
import { PROMISE_TEXTS } from './promise-text'

const shows = reg('N20-4')

it(`what was signed once says for ever what it said (${shows.join(' ')})`, () => {
  for (const { sha256, points, version } of PROMISE_TEXTS) {
    expect(createHash('sha256').update(points.join('\n')).digest('hex')).toBe(sha256)
    expect(version).toMatch(/^\d{4}-\d{2}$/)
  }
})
