/** A calendar day 'YYYY-MM-DD' in Asia/Shanghai. All statutory counting is done on these strings, never on Date. */
export type Day = string

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** The day in Asia/Shanghai (UTC+8, no summer time since 1991) on which an instant falls. */
export const dayOf = (instant: Date | string): Day =>
  new Date(new Date(instant).getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** True for a real day written 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/**
 * Whole years of age on a day: a year is full on the birthday itself; who is born on 29 February fills it on 1 March in
 * a common year. Negative before the birth.
 */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** 2026年3月5日 (周四), the way every screen writes a day. */
export function sayDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日 (周${'日一二三四五六'[weekday(day)]})`
}

/** 2026年3月5日, the way documents write a day. */
export function writeDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 2026年3月5日 14:07 in Asia/Shanghai. */
export function sayInstant(instant: Date | string): string {
  const local = new Date(new Date(instant).getTime() + SHANGHAI_OFFSET_MS).toISOString()
  return `${writeDay(local.slice(0, 10))} ${local.slice(11, 16)}`
}
