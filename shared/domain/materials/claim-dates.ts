import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Claims } from '../archive/health/types'
import { isBefore, type PaperDate } from '../archive/paper-date'

reg('G36', 'N20-4')

/** A date of what somebody says of their life, by its place there. `mayCome`: it may still lie ahead, as the end of a school does. */
type Said = readonly [path: string, date: PaperDate | null, mayCome?: boolean]

interface WrongDate {
  path: string
  message: 'paper-date.before-birth' | 'paper-date.future' | 'day.order'
}

const datesOf = ({ education, work, otherwise, workStart, party, titles }: Claims): Said[] => [
  ...education.flatMap(({ from, to }, at): Said[] => [
    [`education.${at}.from`, from],
    [`education.${at}.to`, to, true],
  ]),
  ...work.flatMap(({ from, to }, at): Said[] => [
    [`work.${at}.from`, from],
    [`work.${at}.to`, to],
  ]),
  ...otherwise.flatMap(({ from, to }, at): Said[] => [
    [`otherwise.${at}.from`, from],
    [`otherwise.${at}.to`, to],
  ]),
  ['workStart', workStart],
  ['party.joined', party?.joined ?? null],
  ...titles.map(({ on }, at): Said => [`titles.${at}.on`, on]),
]

/** Times that end before they begin. */
const turnedOf = ({ education, work, otherwise }: Claims): WrongDate[] =>
  Object.entries({ education, work, otherwise }).flatMap(([list, spans]) =>
    spans.flatMap(({ from, to }, at): WrongDate[] =>
      to !== null && isBefore(to, from) ? [{ path: `${list}.${at}.to`, message: 'day.order' }] : [],
    ),
  )

/**
 * Dates that nobody can mean: before the birth of the person, later than today, or an end before its beginning. By path, with
 * what is wrong.
 */
export const wrongClaimDates = (claims: Claims, birth: PaperDate | null, today: Day): WrongDate[] => [
  ...datesOf(claims).flatMap(([path, date, mayCome]): WrongDate[] => {
    if (date === null) return []
    if (birth && isBefore(date, birth)) return [{ path, message: 'paper-date.before-birth' }]
    return !mayCome && isBefore(today, date) ? [{ path, message: 'paper-date.future' }] : []
  }),
  ...turnedOf(claims),
]
