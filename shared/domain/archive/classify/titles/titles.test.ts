import { createHash } from 'node:crypto'
import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { ALL_KINDS } from '../../catalogue/all-kinds'
import { HELD_OUT_TITLES } from './held-out'
import { readTitles } from './read-titles'
import { SEEN_TITLES } from './seen'

reg('M-scope')

const seen = readTitles(SEEN_TITLES)
const heldOut = readTitles(HELD_OUT_TITLES)

describe('the frozen titles', () => {
  it('are at least 300, a third of them held out, none twice', () => {
    const all = [...seen, ...heldOut]
    expect(all.length).toBeGreaterThanOrEqual(300)
    expect(heldOut.length).toBeGreaterThanOrEqual(Math.floor(all.length / 3))
    expect(all.map(({ title }) => title).filter((title, at, list) => list.indexOf(title) !== at)).toEqual([])
  })

  it('mean kinds of the catalogue', () => {
    const codes = new Set(ALL_KINDS.map(({ code }) => code))
    expect([...seen, ...heldOut].filter(({ code }) => !codes.has(code))).toEqual([])
  })

  it('stay as they were written', () => {
    const digest = createHash('sha256')
      .update(JSON.stringify([seen, heldOut]))
      .digest('hex')
      .slice(0, 16)
    expect(digest).toBe('ac2bf15d387267fb')
  })
})
