import { addDays } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { officialCalendar } from '@shared/kernel/workdays'
import { workingDaysAfter } from '@test/model/reference-calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { transferOut } from '../items/transfer-out'
import { localTableFor } from '../local/resolve'
import { againFrom, keepsChase, nextAsks } from './again'
import { letterNumber, readLetterNumber } from './letter-key'
import { isLetterExpired } from './letter-validity'
import { guardChase, receiptClock, receiptDue } from './receipt'

const shows = reg('N20-1', 'N20-2', 'N20-5')
const table = localTableFor('560100', '2026-03-01')
const day = fc.integer({ min: 0, max: 250 }).map((count) => addDays('2026-01-05', count))

describe(`the receipt of a file that was sent (${shows.join(' ')})`, () => {
  it('is promised by the table in working days, amber and red on its way', () => {
    fc.assert(
      fc.property(day, fc.nat(60), (sentOn, on) => {
        const by = receiptDue(sentOn, table, officialCalendar)
        expect(by).toBe(workingDaysAfter(sentOn, 15))
        const today = addDays(sentOn, on)
        const { tone, late } = receiptClock(by, today, table, officialCalendar)
        expect(late).toBe(today > by)
        expect(tone === 'red').toBe(late)
      }),
    )
  })

  it('is chased only once it is late, and again after the days of the table', () => {
    fc.assert(
      fc.property(
        day,
        day,
        fc.option(day),
        fc.integer({ min: 1, max: 15 }),
        (receiptBy, today, chasedOn, every) => {
          const again =
            chasedOn && nextAsks({ local: { nudgeDays: 7, chaseDays: every } as never, today: chasedOn })
          const kept = again ? keepsChase({ chases: 0 }, { today: chasedOn, again }) : {}
          const chaseFrom = againFrom(chasedOn, kept.chaseFrom)
          const refused = guardChase({ receiptBy, chasedOn, chaseFrom, chases: chasedOn ? 1 : 0 }, today)
          const isFree = today > receiptBy && (chasedOn === null || today >= addDays(chasedOn, every))
          expect(refused === null).toBe(isFree)
        },
      ),
    )
  })
})

describe('the 15 working days of the holder', () => {
  it('are a term of law that nothing pauses: no state of theirs waits for the person, no command stops them but sending or a refusal', () => {
    const { clock, commands, states } = transferOut
    expect([clock.ours, clock.workingDays]).toEqual([false, 15])
    expect(Object.values(states).filter(({ holder }) => holder === 'person')).toEqual([])
    expect(commands.filter((row) => row.clock === 'resume')).toEqual([])
    const stops = commands.filter((row) => row.clock === 'stop').map(({ name }) => name)
    expect(stops.toSorted()).toEqual(['refuse', 'sent', 'stop'])
  })
})

describe('a letter', () => {
  it('that comes on its last day is in time, and each has a number of its own', () => {
    fc.assert(
      fc.property(day, day, (until, on) => {
        expect(isLetterExpired(until, on)).toBe(on > until)
      }),
    )
    expect([isLetterExpired('2026-03', '2026-03-31'), isLetterExpired('2026-03', '2026-04-01')]).toEqual([
      false,
      true,
    ])
    const numbers = [0, 1, 2].map((before) => letterNumber('letter', '20260305-12345678', before))
    expect(numbers).toEqual(['DH-20260305-12345678', 'DH-20260305-12345678-2', 'DH-20260305-12345678-3'])
    for (const number of numbers)
      expect(readLetterNumber(` ${number.toLowerCase()} `)).toMatchObject({ number, no: '20260305-12345678' })
  })
})
