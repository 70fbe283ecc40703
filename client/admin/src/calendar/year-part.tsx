import { extraDaysOff } from '@shared/domain/calendar/notice-rules'
import { previewOf } from '@shared/domain/calendar/preview'
import { Section } from '../kit/section'
import { MonthGrid } from './month-grid'
import type { CalendarAnswer } from './use-calendar'

interface YearPartProps {
  notice: CalendarAnswer['years'][number]
  today: string
}

/** A whole year on one sheet: which days are off, which weekend days are worked, and by which notice. */
export function YearPart({ notice, today }: YearPartProps) {
  const months = previewOf(notice)
  const total = months.reduce((sum, { workdays }) => sum + workdays, 0)
  return (
    <Section title={`${notice.year}年`} aside={<span className="quiet">{notice.notice}</span>}>
      <p>
        全年 {total} 个工作日，比周末多放 {extraDaysOff(notice)} 天。
        <span className="calendar__legend">
          <span className="day day--off">
            休<i>放假</i>
          </span>
          <span className="day day--work">
            班<i>周末上班</i>
          </span>
        </span>
      </p>
      <div className="calendar__months">
        {months.map((month) => (
          <MonthGrid key={month.month} notice={notice} count={month} today={today} />
        ))}
      </div>
    </Section>
  )
}
