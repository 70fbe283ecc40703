import type { Day } from './day-serial'

/** A year's days that differ from the ordinary week, as one notice of the State Council fixes them. */
export interface HolidayNotice {
  year: number
  /** Its number, 国办发明电〔2025〕7号. */
  notice: string
  /** Days without work, weekdays and weekend days alike. */
  off: readonly Day[]
  /** Weekend days worked instead (调休). */
  work: readonly Day[]
}

const days = (year: number, monthDays: string): Day[] => monthDays.split(' ').map((md) => `${year}-${md}`)

/** The notices known when this was built; those that come later are entered by staff. */
export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  {
    year: 2024,
    notice: '国办发明电〔2023〕7号',
    off: days(
      2024,
      '01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-10 09-15 09-16 09-17 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
    ),
    work: days(2024, '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'),
  },
  {
    year: 2025,
    notice: '国办发明电〔2024〕12号',
    off: days(
      2025,
      '01-01 01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 05-31 06-01 06-02 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08',
    ),
    work: days(2025, '01-26 02-08 04-27 09-28 10-11'),
  },
  {
    year: 2026,
    notice: '国办发明电〔2025〕7号',
    off: days(
      2026,
      '01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
    ),
    work: days(2026, '01-04 02-14 02-28 05-09 09-20 10-10'),
  },
]
