import { addDays } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepsNudge, nextAsks } from './again'
import { guardNudge, sayNudge } from './nudge'

const shows = reg('N20-2', 'W7-status')
const due = { day: '2026-03-20' }

describe(`nudging (${shows.join(' ')})`, () => {
  it.each([
    ['nothing is due', null, null, null, '2026-04-01', 'transfer.not-late', null],
    ['the last day itself', due, null, null, '2026-03-20', 'transfer.not-late', null],
    ['the day after', due, null, null, '2026-03-21', null, '最前面'],
    ['sent meanwhile', due, '2026-03-23', null, '2026-03-25', 'transfer.not-late', null],
    ['sent after a nudge', due, '2026-03-23', '2026-03-21', '2026-04-25', 'transfer.not-late', null],
    ['the same day again', due, null, '2026-03-21', '2026-03-21', 'transfer.nudged-already', '2026年3月28日'],
    ['six days on', due, null, '2026-03-21', '2026-03-27', 'transfer.nudged-already', '起可以再催一次'],
    ['seven days on', due, null, '2026-03-21', '2026-03-28', null, '可以再催一次'],
  ])('%s', (_name, last, stoppedOn, nudgedOn, today, refusal, says) => {
    const asked = { due: last, stoppedOn, nudgedOn, kept: {} }
    expect(guardNudge(asked, today)?.problem ?? null).toBe(refusal)
    const said = sayNudge(asked, today)
    if (says === null) expect(said).toBeNull()
    else expect(said).toContain(says)
  })

  it('is possible again from the day that was told with it, whatever tables come later; older ones once a week', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2026-01-05', count))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 15 }), fc.nat(40), (nudgedOn, nudgeDays, on) => {
        const today = addDays(nudgedOn, on)
        const again = nextAsks({ local: { nudgeDays, chaseDays: 7 } as never, today: nudgedOn })
        const asked = { due: { day: '2026-01-04' }, stoppedOn: null, nudgedOn }
        const told = guardNudge({ ...asked, kept: keepsNudge({ again }) }, today)
        expect(told === null).toBe(on >= nudgeDays)
        expect(guardNudge({ ...asked, kept: {} }, today) === null).toBe(on >= 7)
      }),
    )
  })
})
