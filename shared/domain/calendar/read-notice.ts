import { addDays, type Day, isDay } from '@shared/kernel/dates'
import { readNoticeNumber } from './notice-rules'

/** A year's notice as far as its text tells it; what it does not tell is null or empty. */
export interface ReadNotice {
  year: number | null
  notice: string | null
  off: Day[]
  work: Day[]
}

/** 1月1日（周四） with what stands in the brackets left out. */
const bare = (text: string): string => text.replace(/[（(][^（）()]*[）)]/g, '').replace(/\s/g, '')

const dayIn = (year: number, month: string | undefined, date: string | undefined): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`

/** The days a sentence names: 10月1日至7日, 2月14日、2月28日, 5月31日至6月2日. */
function daysNamed(year: number, sentence: string): Day[] {
  const spans = sentence.matchAll(/(\d{1,2})月(\d{1,2})日(?:至(?:(\d{1,2})月)?(\d{1,2})日)?/g)
  return [...spans].flatMap(([, month, date, endMonth, endDate]) => {
    const from = dayIn(year, month, date)
    const to = endDate ? dayIn(year, endMonth ?? month, endDate) : from
    return isDay(from) && isDay(to) ? between(from, to) : []
  })
}

const SPAN =
  /^(?:(\d{1,2})月(\d{1,2})日|(?:\d{4}-)?(\d{1,2})-(\d{1,2}))(?:(?:至|到|~|～)(?:(\d{1,2})月)?(\d{1,2})日?)?$/

/**
 * Days of a year as people list them, one a line or with commas: 10月1日至7日, 2027-01-30, 1-30. What cannot be read is given
 * back as it is, so that it can be named.
 */
export function readDays(text: string, year: number): string[] {
  const words = bare(text.replace(/\s+/g, '、'))
    .split(/[、，,;；]+/)
    .filter(Boolean)
  return words.flatMap((word) => {
    const found = SPAN.exec(word)
    if (!found || (/^\d{4}-/.test(word) && !word.startsWith(`${year}-`))) return [word]
    const [, m1, d1, m2, d2, endMonth, endDate] = found
    const from = dayIn(year, m1 ?? m2, d1 ?? d2)
    const to = endDate ? dayIn(year, endMonth ?? m1 ?? m2, endDate) : from
    const days = isDay(from) && isDay(to) ? between(from, to) : []
    return days.length ? days : [word]
  })
}

/** Both ends included; a holiday lasts no month. */
function between(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to && days.length < 31; day = addDays(day, 1)) days.push(day)
  return days
}

/**
 * Reads the text of the State Council's notice as it is published (一、元旦：1月1日…放假…，共3天。1月4日…上班。). Only its
 * numbered lines are read; sentences that advise somebody are not.
 */
export function readNotice(text: string): ReadNotice {
  const number = /国办发明电\s*[〔[(（【]\s*\d{4}\s*[〕\])）】]\s*\d+\s*号/.exec(text)?.[0] ?? ''
  const year = Number(/(20\d{2})\s*年\s*(?:部分|元旦)/.exec(text)?.[1] ?? Number.NaN)
  if (Number.isNaN(year)) return { year: null, notice: readNoticeNumber(number), off: [], work: [] }
  const lines = text.split('\n').filter((line) => /^\s*[一二三四五六七八九十]+、[^。]{1,12}[：:]/.test(line))
  const sentences = lines.flatMap((line) => bare(line).split('。'))
  const named = (wanted: RegExp) =>
    [...new Set(sentences.filter((s) => wanted.test(s)).flatMap((s) => daysNamed(year, s)))].sort()
  return {
    year,
    notice: readNoticeNumber(number),
    off: named(/放假/),
    work: named(/上班$/),
  }
}
