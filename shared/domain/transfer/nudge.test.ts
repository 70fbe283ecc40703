import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { guardNudge, NUDGE, sayNudge } from './nudge'

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
    const asked = { due: last, stoppedOn, nudgedOn }
    expect(guardNudge(asked, today)?.problem ?? null).toBe(refusal)
    const said = sayNudge(asked, today)
    if (says === null) expect(said).toBeNull()
    else expect(said).toContain(says)
  })

  it('is possible once a week', () => {
    expect(NUDGE.everyDays).toBe(7)
  })
})
