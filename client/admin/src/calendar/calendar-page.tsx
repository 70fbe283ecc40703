import { Button } from 'antd'
import { useState } from 'react'
import './calendar.css'
import { Loading } from '../kit/loading'
import { Notice } from '../kit/notice'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import { EntriesPart } from './entries-part'
import { ProposePart } from './propose-part'
import { type CalendarAnswer, useCalendar } from './use-calendar'
import { YearPart } from './year-part'

/** The official calendar by which every last day is counted: its years, its entries, and entering the next one. */
export function CalendarPage() {
  const heading = usePage('工作日历')
  const query = useCalendar()
  if (query.error && !query.data) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  return (
    <div className="sheets calendar">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          工作日历
        </h1>
      </div>
      {query.data ? <Sheets calendar={query.data} /> : <Loading what="工作日历" />}
    </div>
  )
}

function Sheets({ calendar }: { calendar: CalendarAnswer }) {
  const { years, nextYear, today, can } = calendar
  const thisYear = Number(today.slice(0, 4))
  const [shown, setShown] = useState(years.some(({ year }) => year === thisYear) ? thisYear : nextYear - 1)
  const notice = years.find(({ year }) => year === shown)
  return (
    <>
      <p className="quiet">
        办理时限按国务院办公厅每年的放假通知计算：从次日起数，放假的日子不算，调休上班的日子算。
      </p>
      {nextYear <= thisYear + 1 && (
        <Notice kind="quiet" title={`${nextYear}年的放假通知还没有录入`}>
          <p>
            截止日落在{nextYear}
            年的办件照常受理，日期先按普通周末推算，标为“暂定”；通知录入并复核后，未办结的办件自动重新确定日期。
          </p>
        </Notice>
      )}
      <EntriesPart calendar={calendar} />
      <nav className="calendar__years" aria-label="年份">
        {years.map(({ year }) => (
          <Button key={year} aria-pressed={year === shown} onClick={() => setShown(year)}>
            {year}年
          </Button>
        ))}
      </nav>
      {notice && <YearPart notice={notice} today={today} />}
      {can.includes('propose') && <ProposePart calendar={calendar} />}
    </>
  )
}
