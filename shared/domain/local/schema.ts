import { isDay } from '@shared/kernel/dates'
import * as z from 'zod/mini'
import { REGION_CODE } from '../centres/region'
import { FIXED_KEYS } from './keys'
import { MESSENGERS, PLACES, type Place, type RowValue } from './types'

const place = z.enum(Object.keys(PLACES) as [Place, ...Place[]])

const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    document: z
      .string()
      .check(z.trim(), z.minLength(4, 'table.document'), z.maxLength(120, 'field.too-long')),
    sentence: z
      .string()
      .check(z.trim(), z.minLength(4, 'table.sentence'), z.maxLength(400, 'field.too-long')),
  }),
  z.strictObject({
    kind: z.literal('ours'),
    why: z.string().check(z.trim(), z.minLength(4, 'table.why'), z.maxLength(200, 'field.too-long')),
  }),
])

const PROMISE_KEY = /^promise\.[a-z][a-z-]{1,38}$/
/** Whoever waits may ask again within a fortnight, wherever they are. */
const DAYS = { promise: 60, validity: 366, interval: 15 }
/** As many carriers as a case can name. */
const MOST_MESSENGERS = 3

const isDays = (value: RowValue, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most

/** Whether a value is one a row of this name can have. */
export function fitsKey(key: string, value: RowValue): boolean {
  if (key.startsWith('routing.'))
    return Array.isArray(value) && value.length > 0 && new Set(value).size === value.length
  if (key.startsWith('switch.')) return typeof value === 'boolean'
  if (key === MESSENGERS) return isDays(value, MOST_MESSENGERS)
  if (key.startsWith('interval.')) return isDays(value, DAYS.interval)
  return isDays(value, key.startsWith('promise.') ? DAYS.promise : DAYS.validity)
}

export const isRowKey = (key: string): boolean =>
  (FIXED_KEYS as readonly string[]).includes(key) || PROMISE_KEY.test(key)

const row = z.strictObject({
  value: z.union([z.boolean(), z.int('table.days'), z.array(place)]),
  source,
})

/** The rows of a version: the built-in tables pass it, and so does every one a place enters. */
export const tableRows = z.record(z.string(), row).check(
  z.refine((rows) => Object.keys(rows).length > 0, 'table.empty'),
  z.refine((rows) => Object.keys(rows).every(isRowKey), 'table.key'),
  z.refine((rows) => Object.entries(rows).every(([key, { value }]) => fitsKey(key, value)), 'table.days'),
)

/**
 * The same rows as a list, as they are sent: the names of rows have dots, which no field of a request may have.
 */
export const tableRowList = z.array(z.strictObject({ key: z.string(), ...row.shape })).check(
  z.maxLength(80, 'field.too-long'),
  z.refine((rows) => new Set(rows.map(({ key }) => key)).size === rows.length, 'table.key'),
  z.refine((rows) => rows.length > 0, 'table.empty'),
  z.refine((rows) => rows.every(({ key }) => isRowKey(key)), 'table.key'),
  z.refine((rows) => rows.every(({ key, value }) => fitsKey(key, value)), 'table.days'),
)

/** One version of one region's table. */
export const tableVersion = z.strictObject({
  regionCode: z.string().check(z.regex(REGION_CODE, 'region.format')),
  regionName: z.string().check(z.trim(), z.minLength(2, 'field.required'), z.maxLength(40, 'field.too-long')),
  version: z.int().check(z.gte(1)),
  effectiveFrom: z.string().check(z.refine(isDay, 'field.format')),
  document: z.string().check(z.trim(), z.minLength(4, 'table.document'), z.maxLength(120, 'field.too-long')),
  rows: tableRows,
})
