import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { type Awaited, settledBy } from './settled-by'

const shows = reg('M31', 'N14')

const awaited = (id: string, more: Partial<Awaited> = {}): Awaited => ({
  ...{ id, kind: 'labour-contract', formedOn: '2026-05-06', unit: '演示一公司' },
  ...more,
})
const filed = (more: object = {}) => ({
  ...{ kind: 'labour-contract', formedOn: '2026-05-06', unit: '演示一公司' },
  ...more,
})

describe(`which line of the due list a filed paper settles (${shows.join(' ')})`, () => {
  it.each([
    ['the same to the day', filed(), [awaited('a'), awaited('b', { formedOn: '2026-05-07' })], 'a'],
    ['the day, its unit written otherwise', filed({ unit: '演示一有限公司' }), [awaited('a')], 'a'],
    [
      'the day from two units, one of them named',
      filed(),
      [awaited('a'), awaited('b', { unit: '另一家' })],
      'a',
    ],
    [
      'the day from two units, neither named',
      filed({ unit: '第三家' }),
      [awaited('a'), awaited('b', { unit: '另一家' })],
      null,
    ],
    [
      'a month that allows one day',
      filed({ formedOn: '2026-05' }),
      [awaited('a'), awaited('b', { formedOn: '2026-06-01' })],
      'a',
    ],
    [
      'a month that allows two days',
      filed({ formedOn: '2026-05' }),
      [awaited('a'), awaited('b', { formedOn: '2026-05-20' })],
      null,
    ],
    ['no date, one of the kind', filed({ formedOn: null }), [awaited('a')], 'a'],
    [
      'no date, two of the kind',
      filed({ formedOn: null }),
      [awaited('a'), awaited('b', { formedOn: '2026-05-07' })],
      null,
    ],
    ['a month, from another unit', filed({ formedOn: '2026-05', unit: '另一家' }), [awaited('a')], null],
    ['another day', filed({ formedOn: '2026-05-08' }), [awaited('a')], null],
    ['another kind', filed({ kind: 'annual-review' }), [awaited('a')], null],
    ['nothing waited for', filed(), [], null],
    [
      'a name in full width and spaces',
      filed({ formedOn: '2026', unit: ' 演示（一）公司 ' }),
      [awaited('a', { unit: '演示(一)公司' })],
      'a',
    ],
  ] as const)('%s', (_, paper, list, id) => {
    expect(settledBy(paper, list)).toBe(id)
  })
})
