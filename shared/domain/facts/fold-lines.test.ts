import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLines, sayFromTo } from './fold-lines'

const shown = (lines: readonly string[]) =>
  foldLines(lines, (line) => (line === '现在' ? null : line)).map(({ line, alike }) =>
    alike.length ? `${line}×${alike.length}` : line,
  )

describe('lines of a thread that say the same', () => {
  it.each([
    ['nothing', [], []],
    ['two alike stay', ['扫描', '扫描'], ['扫描', '扫描']],
    ['three alike fold', ['扫描', '扫描', '扫描'], ['扫描×3']],
    [
      'only those in a row',
      ['扫描', '扫描', '归档', '扫描', '扫描'],
      ['扫描', '扫描', '归档', '扫描', '扫描'],
    ],
    ['what goes on now stands alone', ['现在', '现在', '现在'], ['现在', '现在', '现在']],
    ['forty', ['登记', ...Array<string>(40).fill('扫描'), '上架'], ['登记', '扫描×40', '上架']],
  ])('%s', (_name, lines, due) => {
    expect(shown(lines)).toEqual(due)
  })

  it('are all there, in their order, and no two folds that say the same stand side by side', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '现在')), (lines) => {
        const folded = foldLines(lines, (line) => (line === '现在' ? null : line))
        expect(folded.flatMap(({ line, alike }) => (alike.length ? alike : [line]))).toEqual(lines)
        const twins = folded.filter(
          ({ line, alike }, at) => alike.length > 0 && folded[at - 1]?.line === line && line !== '现在',
        )
        expect(twins).toEqual([])
      }),
    )
  })

  it('tell from when to when', () => {
    expect(sayFromTo('3月1日', '3月1日')).toBe('3月1日')
    expect(sayFromTo('3月1日', '3月2日')).toBe('3月1日 至 3月2日')
  })
})
