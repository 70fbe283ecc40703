import { addDays } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { addWorkdays, officialCalendar, tentative } from '@shared/kernel/workdays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueAfter } from '../cases/due'
import { NATION } from '../centres/region'
import { BUILTIN_TABLES } from './builtin'
import { FIXED_KEYS, HAND_OVER_NAMES, INTERVAL_NAMES, ROUTING_KEYS, SWITCH_NAMES } from './keys'
import { promisedAt } from './promise'
import { localTableFor, versionInForce } from './resolve'
import { tableVersion } from './schema'
import type { Row, RowKey, RowValue, TableVersion } from './types'

const shows = reg('N7-place', 'W5-route', 'N25', 'B1')
const TODAY = '2026-11-22'
const some = fc.constantFrom
const region = some(
  '000000',
  '110000',
  '110101',
  '110101005',
  '370000',
  '371000',
  '371002',
  '371081',
  '500000',
  '820000',
  '',
  'x9',
)
const day = fc.integer({ min: -9000, max: 9000 }).map((n) => addDays(TODAY, n))
const row = some<[RowKey, RowValue]>(
  ['validity.letter', 45],
  ['switch.technicians', true],
  ['routing.graduate', ['household']],
  ['promise.transfer-out', 5],
)
const entered = fc
  .tuple(
    some('110000', '110101', '371000', '370000', '500000', NATION),
    fc.integer({ min: 1, max: 4 }),
    day,
    row,
  )
  .map(
    ([regionCode, version, effectiveFrom, [key, value]]): TableVersion => ({
      ...{ regionCode, regionName: regionCode, version, effectiveFrom, document: '演示文件' },
      rows: { [key]: { value, source: { kind: 'ours' as const, why: '演示数据' } } },
    }),
  )

const promisingDays = (days: number): TableVersion => ({
  ...{ regionCode: '110000', regionName: '演示', version: 1, effectiveFrom: TODAY, document: '演示文件' },
  rows: { 'promise.demo-item': { value: days, source: { kind: 'ours', why: '演示数据' } } },
})

describe(`local tables (${shows.join(' ')})`, () => {
  it('are total: whatever region, day and entered versions, every row is there and says where it comes from', () => {
    fc.assert(
      fc.property(region, day, fc.array(entered, { maxLength: 8 }), fc.boolean(), (code, on, more, alone) => {
        const table = localTableFor(code, on, alone ? more : [...BUILTIN_TABLES, ...more])
        const rows = [
          ...ROUTING_KEYS.map((key) => table.routing[key]),
          ...SWITCH_NAMES.map((name) => table.switches[name]),
          ...HAND_OVER_NAMES.map((name) => table.handOverDays[name]),
          ...INTERVAL_NAMES.map((name) => table.intervals[name]),
          table.certificateValidityDays,
          table.letterValidityDays,
          table.messengers,
        ]
        expect(rows).toHaveLength(FIXED_KEYS.length)
        for (const { value, source, from } of rows) {
          expect(value).toBeDefined()
          expect(['text', 'ours']).toContain(source.kind)
          expect(table.layers.some(({ regionCode }) => regionCode === from.regionCode)).toBe(true)
        }
        for (const key of ROUTING_KEYS) expect(table.routing[key].value.length).toBeGreaterThan(0)
        expect(table.layers.at(-1)?.regionCode).toBe(NATION)
      }),
    )
  })

  it('go forward in time: a later day never has an earlier version', () => {
    fc.assert(
      fc.property(
        region,
        day,
        fc.nat(4000),
        fc.array(entered, { maxLength: 8 }),
        (code, on, more, tables) => {
          const [earlier, later] = [
            versionInForce(code, on, tables),
            versionInForce(code, addDays(on, more), tables),
          ]
          if (!earlier || code === NATION) return
          expect(later).not.toBeNull()
          expect(later!.effectiveFrom >= earlier.effectiveFrom).toBe(true)
          expect(later!.effectiveFrom <= addDays(on, more)).toBe(true)
        },
      ),
    )
  })

  it('a version begins on its day and not a day sooner', () => {
    const table = (on: string) => localTableFor('110101', on).routing['left-state'].from
    expect(table('2022-08-17')).toMatchObject({ regionCode: '110000', version: 1 })
    expect(table('2022-08-16').regionCode).toBe(NATION)
  })

  it.each<[string, string, (table: ReturnType<typeof localTableFor>) => unknown, unknown]>([
    ['Beijing, a street', '110101005', (t) => t.switches['street-unemployed'].value, true],
    ['Beijing', '110101', (t) => t.routing['left-state'].value, ['household']],
    [
      'Weihai, an abolished county',
      '371081',
      (t) => t.routing.graduate.value,
      ['household', 'before-studies', 'workplace'],
    ],
    ['Weihai', '371002', (t) => t.routing.flexible.value, ['household', 'former']],
    ['Weihai', '371002', (t) => t.switches['retired-to-street'].value, true],
    ['Weihai', '371002', (t) => t.routing['foreign-office'].from.regionCode, NATION],
    ['another city of Shandong', '370100', (t) => t.routing.flexible.value, ['household', 'workplace']],
    ['Chongqing', '500101', (t) => t.switches.technicians.value, true],
    ['Beijing', '110101', (t) => t.switches.technicians.value, false],
    ['nowhere', 'nonsense', (t) => t.letterValidityDays.value, 30],
  ])('%s (%s)', (_name, code, look, expected) => expect(look(localTableFor(code, TODAY))).toEqual(expected))
})

describe('the tables that come with the service', () => {
  it('pass the schema that entered ones must pass, count their versions, and mark every row', () => {
    for (const table of BUILTIN_TABLES) {
      expect(tableVersion.safeParse(table).error).toBeUndefined()
      for (const { source } of Object.values(table.rows as Record<string, Row<RowValue>>)) {
        if (source.kind === 'text') expect(table.document).toBe(source.document)
        else expect(source.why.length).toBeGreaterThan(4)
      }
    }
    const names = BUILTIN_TABLES.map(({ regionCode, version }) => `${regionCode} ${version}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('the national one has every row', () => {
    const national = BUILTIN_TABLES.find(({ regionCode }) => regionCode === NATION)
    for (const key of FIXED_KEYS) expect(national?.rows[key]).toBeDefined()
  })

  it.each([
    [{ 'switch.technicians': 3 }],
    [{ 'routing.graduate': [] }],
    [{ 'routing.graduate': ['household', 'household'] }],
    [{ 'routing.nobody': ['household'] }],
    [{ 'validity.letter': 0 }],
    [{ 'promise.custody-certificate': 61 }],
    [{ 'promise.': 3 }],
    [{ 'interval.nudge': 16 }],
    [{ 'interval.nobody': 3 }],
    [{}],
  ])('the schema refuses %j', (values) => {
    const rows = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        { value, source: { kind: 'ours', why: '演示数据' } },
      ]),
    )
    expect(tableVersion.safeParse({ ...BUILTIN_TABLES[0], rows }).success).toBe(false)
  })

  it('a place shortens what the regulation allows, and never lengthens it', () => {
    const at = (days: number) => localTableFor('110000', TODAY, [promisingDays(days)])
    const statutory = { code: 'demo-item', clock: { workingDays: 15, basis: '第二十条', ours: false } }
    const promised = { ...statutory, clock: { ...statutory.clock, ours: true } }
    expect(promisedAt(statutory, at(7)).clock.workingDays).toBe(7)
    expect(promisedAt(statutory, at(20)).clock).toEqual(statutory.clock)
    expect(promisedAt(promised, at(20)).clock.workingDays).toBe(20)
    expect(promisedAt({ ...promised, code: 'other' }, at(20)).clock.workingDays).toBe(15)
  })

  it('a promise leaves months, amber and what the clock runs until as they are, and only brings the last day forward', () => {
    const at = (days: number) => localTableFor('110000', TODAY, [promisingDays(days)])
    const inMonths = {
      code: 'demo-item',
      clock: { ...{ workingDays: 40, months: 2, amberMonths: 1, until: 'arrive' }, basis: '', ours: false },
    }
    const shortened = promisedAt(inMonths, at(30)).clock
    expect(shortened).toMatchObject({
      workingDays: 40,
      months: 2,
      amberMonths: 1,
      until: 'arrive',
      promised: 30,
    })
    expect(promisedAt(inMonths, at(40)).clock).toEqual(inMonths.clock)
    for (const from of ['2026-01-05', '2026-06-30', '2026-09-15']) {
      const whole = dueAfter(from, inMonths.clock, officialCalendar)
      const early = dueAfter(from, shortened, officialCalendar)
      expect(early.day).toBe(addWorkdays(from, 30, tentative(officialCalendar)))
      expect(early.day < whole.day).toBe(true)
      expect(early).toMatchObject({ months: 2, workingDays: 30 })
      // A notice that comes later decides it anew by the same promise.
      expect(dueAfter(from, early, officialCalendar)).toEqual(early)
    }
  })
})
