import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, piecesOf } from './line-breaking'

/** Ten points a Chinese character, five a Latin one. */
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter < '\u0100' ? 5 : 10), 0)
const linesOf = (text: string, width: number, firstIndent = 0) =>
  breakLines(text, { widthOf, width, firstIndent }).map((line) => line.text)

describe('line breaking', () => {
  test('breaks between any two Chinese characters, the first line shorter by its indent', () => {
    expect(linesOf('一二三四五六七八九', 40, 20)).toEqual(['一二', '三四五六', '七八九'])
  })

  test('closing punctuation never starts a line, an opening bracket never ends one', () => {
    expect(linesOf('一二三四，五六', 40)).toEqual(['一二三', '四，五六'])
    expect(linesOf('一二三（四）五', 40)).toEqual(['一二三', '（四）五'])
    expect(linesOf('一二三》”。四', 40)).toEqual(['一二', '三》”。', '四'])
  })

  test('words, numbers and dates stay whole', () => {
    expect(linesOf('编号RS-2019-01', 50)).toEqual(['编号', 'RS-2019-01'])
    expect(linesOf('自2019年7月1日起', 50)).toEqual(['自2019年', '7月1日起'])
  })

  test('a word wider than the line is cut rather than lost', () => {
    expect(linesOf('a'.repeat(25), 50)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)])
  })

  test('the last line is marked, also of an empty text', () => {
    expect(breakLines('', { widthOf, width: 40 })).toEqual([{ text: '', last: true }])
    expect(breakLines('一二三四五', { widthOf, width: 40 }).map(({ last }) => last)).toEqual([false, true])
  })

  test('any text: nothing lost, no line too wide, no line begun or ended wrongly', () => {
    const letters = fc.constantFrom(...'档案证明一二三𬭎，。；：、）》”」（《“「AZ09-* ')
    const cases = fc.record({
      text: fc.array(letters, { maxLength: 120 }).map((parts) => parts.join('')),
      columns: fc.integer({ min: 4, max: 30 }),
    })
    fc.assert(
      fc.property(cases, ({ text, columns }) => {
        const width = columns * 10
        const lines = linesOf(text, width)
        expect(lines.join('')).toBe(text)
        for (const line of lines) expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(width)
        // Only a run of punctuation wider than a whole line may be cut inside.
        if (piecesOf(text).some((piece) => widthOf(piece) > width)) return
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。；：、）》”」]/u)
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《“「]$/u)
      }),
      { numRuns: 2000 },
    )
  })
})
