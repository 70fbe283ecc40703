import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { allEnded, deadShare, liveShare, shareUntil, withShare } from './share'

const shows = reg('N26', 'N29-leak')
const share = { code: 'BCDF2345', until: '2026-04-03' }

describe(`a link to the progress of a case (${shows.join(' ')})`, () => {
  it('holds for the days of the table, its last day included', () => {
    expect(shareUntil('2026-03-04')).toBe('2026-04-03')
    expect(deadShare(share, '2026-04-03')).toBeNull()
    expect(deadShare(share, '2026-04-04')).toBe('follow.expired')
  })

  it('is told as ended once its person ended it, and as expired when it ran out before', () => {
    expect(allEnded([share], '2026-03-05').map((one) => deadShare(one, '2026-03-05'))).toEqual([
      'follow.ended',
    ])
    expect(allEnded([share], '2026-05-05').map((one) => deadShare(one, '2026-05-05'))).toEqual([
      'follow.expired',
    ])
  })

  it('is one at a time, and the oldest are forgotten', () => {
    expect(liveShare([], '2026-03-05')).toBeNull()
    expect(liveShare([share], '2026-03-05')).toEqual(share)
    const many = Array.from({ length: 30 }, (_, at) => ({ ...share, code: `c${at}` }))
    const kept = many.reduce<(typeof share)[]>((shares, one) => withShare(shares, one), [])
    expect([kept.length, kept[0]?.code, kept.at(-1)?.code]).toEqual([20, 'c10', 'c29'])
  })
})
