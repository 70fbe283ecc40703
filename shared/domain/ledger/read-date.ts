import { addDays, type Day, isDay } from '@shared/kernel/dates'
import { fail, ok, type Result } from '@shared/kernel/result'

/** A date as exactly as the ledger tells it: 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'. Nothing is added that was not there. */
export type LedgerDate = string

export type DateProblem = 'date' | 'date-ambiguous' | 'date-future'

const EARLIEST = '1900'
/** Days of a spreadsheet's count that are taken for one: 1927 to 2119. Other numbers mean something else. */
const SERIAL = { first: 10_000, last: 80_000 }
/** Day 0 of that count, as it stands since March 1900. */
const EPOCH = '1899-12-30'

const DIVIDED = /^(\d{4})[./\-年](\d{1,2})(?:[./\-月](\d{1,2})?[日号]?)?$/
const RUN = /^(\d{4})(\d{2})?(\d{2})?$/
const WITH_TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/

const pad = (text: string): string => text.padStart(2, '0')

/**
 * Reads a date as ledgers have it: 20190701, 2019.7.1, 2019/7/1, 2019-07-01, 2019年7月, 201907, 2019, and the day count of
 * spreadsheets. `isNumber`: the cell holds a number, so that 2019.1 may once have been 2019.10. `today` bounds it.
 */
export function readDate(text: string, isNumber: boolean, today: Day): Result<LedgerDate, DateProblem> {
  const plain = text.normalize('NFKC').trim().replace(WITH_TIME, '').replace(/\s+/g, '')
  if (isNumber && /^\d{4}\.1$/.test(plain)) return fail('date-ambiguous')
  const date = serialDate(plain) ?? writtenDate(plain)
  if (date === null || date < EARLIEST) return fail('date')
  return date > today ? fail('date-future') : ok(date)
}

function serialDate(text: string): Day | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null
  const days = Math.floor(Number(text))
  return days >= SERIAL.first && days <= SERIAL.last ? addDays(EPOCH, days) : null
}

function writtenDate(text: string): LedgerDate | null {
  const [, year = '', month, day] = DIVIDED.exec(text) ?? RUN.exec(text) ?? []
  if (year === '') return null
  if (month === undefined) return year
  const date = [year, pad(month), ...(day === undefined ? [] : [pad(day)])].join('-')
  return isDay(day === undefined ? `${date}-01` : date) ? date : null
}
