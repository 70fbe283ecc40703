/** A calendar day 'YYYY-MM-DD' in Asia/Shanghai. All statutory counting is done on these strings, never on Date. */
export type Day = string

const DAY_MS = 24 * 60 * 60 * 1000

/** The days since 1970-01-01, or null for what is no real day written 'YYYY-MM-DD'. */
function readDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  const at = new Date(Date.UTC(year, month - 1, date))
  const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return isReal ? at.getTime() / DAY_MS : null
}

/** True for a real day written 'YYYY-MM-DD'. */
export const isDay = (text: string): boolean => readDay(text) !== null

/** The days since 1970-01-01. Throws RangeError for what is no day, so that nothing is ever counted from a typing error. */
export function serialOf(day: Day): number {
  const serial = readDay(day)
  if (serial === null) throw new RangeError(`${day} is no day`)
  return serial
}

/** The day that many days after 1970-01-01. */
export const dayAt = (serial: number): Day => new Date(serial * DAY_MS).toISOString().slice(0, 10)

/** 0 Sunday … 6 Saturday. 1970-01-01 was a Thursday. */
export const weekdayAt = (serial: number): number => (((serial + 4) % 7) + 7) % 7

/** The year in which a day falls. */
export const yearAt = (serial: number): number => new Date(serial * DAY_MS).getUTCFullYear()
