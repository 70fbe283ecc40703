import type { MonthCount } from '@shared/domain/calendar/preview'
import { addDays, sayDay, weekday } from '@shared/kernel/dates'
import type { HolidayNotice } from '@shared/kernel/holiday-notices'

interface MonthGridProps {
  notice: HolidayNotice
  count: MonthCount
  today: string
}

const WEEK = ['一', '二', '三', '四', '五', '六', '日']

/** The days of a month in weeks that begin on Monday; null where another month has the place. */
function weeksOf(year: number, month: number): (string | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const lead = (weekday(first) + 6) % 7
  const cells: (string | null)[] = Array.from({ length: lead }, () => null)
  for (let day = first; day.startsWith(first.slice(0, 8)); day = addDays(day, 1)) cells.push(day)
  while (cells.length % 7 > 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7))
}

/** One month: days off and worked weekend days carry a word, not a colour alone. */
export function MonthGrid({ notice, count, today }: MonthGridProps) {
  return (
    <table className="month">
      <caption>
        {count.month}月<span>工作日 {count.workdays} 天</span>
      </caption>
      <thead>
        <tr>
          {WEEK.map((name) => (
            <th key={name} scope="col">
              <abbr title={`周${name}`}>{name}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(notice.year, count.month).map((week, at) => (
          <tr key={week.find(Boolean) ?? at}>
            {week.map((day, place) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in a week is what it is
              day ? <DayCell key={day} {...{ day, notice, today }} /> : <td key={`empty-${place}`} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day, notice, today }: { day: string; notice: HolidayNotice; today: string }) {
  const kind = notice.off.includes(day) ? 'off' : notice.work.includes(day) ? 'work' : null
  const isWeekend = weekday(day) === 0 || weekday(day) === 6
  const mark = kind === 'off' ? '休' : kind === 'work' ? '班' : null
  return (
    <td
      className={`day ${kind ? `day--${kind}` : isWeekend ? 'day--weekend' : ''}`}
      title={sayDay(day)}
      aria-current={day === today ? 'date' : undefined}
    >
      {Number(day.slice(8))}
      {mark && <i>{mark}</i>}
    </td>
  )
}
