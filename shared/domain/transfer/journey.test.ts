import { reg } from '@shared/kernel/reg'
import { officialCalendar } from '@shared/kernel/workdays'
import { beijingDay, workingDaysAfter } from '@test/model/reference-calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { threadOf } from '../cases/thread'
import type { CaseView } from '../cases/view'
import type { FactBody } from '../facts/types'
import { transferIn } from '../items/transfer-in'
import { transferOut } from '../items/transfer-out'
import type { ServiceItem } from '../items/types'
import { type JourneySide, journeyOf } from './journey'
import { sharedJourney } from './shared-journey'

const shows = reg('N20-1', 'N20-2', 'N20-5', 'W7-status')
const by = { kind: 'system', id: 'system', role: 'system' } as const
const at = (hour: number): string => new Date(Date.UTC(2026, 2, 2, hour)).toISOString()

/** A side whose case has had these facts, an hour apart from an hour on. */
const side = (kinds: readonly string[], from = 0, ended = false): JourneySide => ({
  facts: kinds.map((kind, n): FactBody => ({ kind, at: at(from + n), by, data: {} })),
  view: { state: '', due: null, startedOn: null, stoppedOn: null },
  ended,
})
const nameOf = ({ steps }: ReturnType<typeof journeyOf>, state: string) =>
  steps.filter((step) => step.state === state).map(({ name }) => name)

const IN = ['submit', 'send-letter', 'other-reviewed', 'other-sent', 'arrive', 'check-contents', 'register']
const OUT = ['receive-letter', 'approve', 'seal', 'dispatch', 'sent', 'other-received']

describe(`two cases as one journey (${shows.join(' ')})`, () => {
  it('has done the steps up to the last that either side tells of, and waits for the next', () => {
    fc.assert(
      fc.property(fc.nat(IN.length), fc.nat(OUT.length), (one, other) => {
        const sides = { receiver: side(IN.slice(0, one + 1)), holder: side(OUT.slice(0, other)) }
        const told = journeyOf(sides, officialCalendar)
        expect(told.steps).toHaveLength(8)
        const states = told.steps.map(({ state }) => state).join(' ')
        expect(states).toMatch(/^(?:done ?)*(?:now ?)?(?:next ?)*$/)
        expect(told.turn === null).toBe(!states.includes('now'))
        const [posted, arrived] = ['posted', 'arrived'].map((name) =>
          nameOf(told, 'done').includes(name as never),
        )
        expect(told.bag).toBe(arrived ? 'receiver' : posted ? 'way' : 'holder')
      }),
    )
  })

  it('is told to others by its steps and days alone, also where it has ended', () => {
    const refused = { receiver: side(IN.slice(0, 2), 0, true), holder: side(OUT.slice(0, 1)) }
    const told = sharedJourney(journeyOf(refused, officialCalendar))
    expect([told.label, told.tone]).toEqual(['已结束', 'stopped'])
    expect(told.thread.map(({ title, who, when }) => [title, who, when])).toEqual([
      ['调档函开出', '', '2026年3月2日 (周一)'],
      ['原保管单位收到', '', '2026年3月2日 (周一)'],
    ])
    const whole = { receiver: side(IN, 0, true), holder: side(OUT, 0, true) }
    expect(sharedJourney(journeyOf(whole, officialCalendar))).toMatchObject({
      label: '登记入库',
      tone: 'done',
    })
  })

  it('goes on after both cases have ended, until the file is on its shelf, two months at most', () => {
    const ended = { receiver: side(IN, 0, true), holder: side(OUT, 0, true) }
    const from = '2026-03-02'
    const waits = journeyOf({ ...ended, file: { from, shelvedAt: null } }, officialCalendar)
    expect([nameOf(waits, 'now'), waits.turn, waits.stopped]).toEqual([['shelved'], 'receiver', false])
    expect([waits.due?.day, waits.article]).toEqual(['2026-05-06', 13])
    const done = journeyOf({ ...ended, file: { from, shelvedAt: at(50) } }, officialCalendar)
    expect([done.turn, done.due, done.steps.at(-1)]).toMatchObject([
      null,
      null,
      { name: 'shelved', state: 'done', at: at(50) },
    ])
    // A file that has left unarranged, or came before this was looked for, keeps no journey open.
    const gone = journeyOf({ ...ended, file: null }, officialCalendar)
    expect([gone.turn, gone.steps.at(-1)?.name]).toEqual([null, 'registered'])
    const early = journeyOf({ receiver: side(IN.slice(0, 4)), holder: null, file: null }, officialCalendar)
    expect(nameOf(early, 'next').at(-1)).toBe('shelved')
    const outside = journeyOf(
      { receiver: null, holder: side(['submit', 'sent']), file: null },
      officialCalendar,
    )
    expect(outside.steps.at(-1)?.name).toBe('arrived')
    const stopped = { receiver: side([...IN.slice(0, 2), 'called-off'], 0, true), holder: null, file: null }
    expect(journeyOf(stopped, officialCalendar).stopped).toBe(true)
  })

  it('takes a sealing back that could not be sent', () => {
    const sides = {
      receiver: side(IN.slice(0, 2)),
      holder: side(['receive-letter', 'approve', 'seal', 'dispatch', 'recheck']),
    }
    expect(nameOf(journeyOf(sides, officialCalendar), 'now')).toEqual(['sealed'])
  })

  it('shows no step that somebody outside the system takes, and counts their 15 working days from the letter', () => {
    const told = journeyOf({ receiver: side(['submit', 'send-letter']), holder: null }, officialCalendar)
    expect(told.steps.map(({ name }) => name)).toEqual([
      ...['letter', 'posted', 'arrived', 'checked', 'registered'],
    ])
    expect(told.due?.day).toBe(workingDaysAfter(beijingDay(new Date(at(1))), 15))
    const out = journeyOf(
      { receiver: null, holder: side(['submit', 'approve', 'seal', 'dispatch', 'sent']) },
      officialCalendar,
    )
    expect([out.bag, out.turn, out.steps.at(-1)?.name]).toEqual(['way', 'receiver', 'arrived'])
    const over = journeyOf(
      { receiver: null, holder: side(['submit', 'sent', 'receipt'], 0, true) },
      officialCalendar,
    )
    expect([over.bag, over.turn, over.stopped]).toEqual(['receiver', null, false])
  })

  it('stops where it was ended', () => {
    const sides = {
      receiver: side(['submit', 'send-letter', 'called-off'], 0, true),
      holder: side(['receive-letter']),
    }
    const told = journeyOf(sides, officialCalendar)
    expect([told.stopped, told.turn, told.due, told.bag]).toEqual([true, null, null, 'holder'])
    expect(told.steps.map(({ state }) => state)).toEqual(['done', 'done'])
  })
})

describe('what is still to come in either case', () => {
  it('is the way of the file, not its being called off', () => {
    const ahead = (item: ServiceItem, state: string) => {
      const view = { state } as CaseView
      return threadOf(item, [], view)
        .filter((bead) => bead.state === 'to-come')
        .map(({ title }) => title)
    }
    for (const state of ['in-review', 'sealing', 'sealed', 'sending', 'in-transit'])
      expect(ahead(transferOut as ServiceItem, state).at(-1)).toBe('已办结，收到回执')
    for (const state of ['in-review', 'issuing', 'requested', 'prepared', 'in-transit', 'arrived', 'told'])
      expect(ahead(transferIn as ServiceItem, state).at(-1)).toBe('已接收')
    expect(ahead(transferIn as ServiceItem, 'calling-off')).toEqual(['已撤回'])
  })
})
