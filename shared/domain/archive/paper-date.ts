import { isDay } from '@shared/kernel/dates'

/** A date as far as a paper tells it: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. Old papers often give no day. */
export type PaperDate = string

const FORMS = ['-01-01', '-01', '']

/** True for a real date in one of the three forms. */
export const isPaperDate = (text: string): boolean =>
  /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) && isDay(firstDay(text))

/** A date as people write it on and off papers: 1998, 1998-5, 1998.05.06, 1998年5月6日. Null for what is none. */
export function readPaperDate(text: string): PaperDate | null {
  const parts = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .match(/^(\d{4})(?:[-./年](\d{1,2}))?(?:[-./月](\d{1,2}))?[年月日]?$/)
  if (!parts) return null
  const date = parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
  return isPaperDate(date) ? date : null
}

/** The first day a date may mean. */
export const firstDay = (date: PaperDate): string => date + (FORMS[date.split('-').length - 1] ?? '')

/** The last day a date may mean; of a month its 31st, which compares as well as its real end. */
const lastDay = (date: PaperDate): string => date + (['-12-31', '-31', ''][date.split('-').length - 1] ?? '')

/** Whether two dates cannot mean one day: 1998 and 1998-05 agree, 1998-05 and 1998-06 do not. */
export const differ = (a: PaperDate, b: PaperDate): boolean =>
  lastDay(a) < firstDay(b) || lastDay(b) < firstDay(a)

/** Whether a date lies wholly before another. */
export const isBefore = (a: PaperDate, b: PaperDate): boolean => lastDay(a) < firstDay(b)

/** Years from one date to another as far as both tell, by their months: 1998-05 to 2001-11 are 3.5. */
export function yearsBetween(from: PaperDate, to: PaperDate): number {
  const [fromYear = 0, fromMonth = 1] = firstDay(from).split('-').map(Number)
  const [toYear = 0, toMonth = 1] = firstDay(to).split('-').map(Number)
  return toYear - fromYear + (toMonth - fromMonth) / 12
}

/** 1998年5月, as far as it is told. */
export function sayPaperDate(date: PaperDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`
}
