import { extraDaysOff } from '@shared/domain/calendar/notice-rules'
import { previewOf, runsOf } from '@shared/domain/calendar/preview'
import { sayDay } from '@shared/kernel/dates'
import type { HolidayNotice } from '@shared/kernel/holiday-notices'

/** 全国年节及纪念日放假办法, since 2025. */
const USUAL_EXTRA = 13

/** What a notice makes of its year, so that whoever confirms it can compare it with the paper line by line. */
export function NoticePreview({ notice }: { notice: HolidayNotice }) {
  const months = previewOf(notice)
  const extra = extraDaysOff(notice)
  return (
    <div className="preview">
      <h3>放假 {notice.off.length} 天</h3>
      <ul className="preview__days">
        {runsOf(notice.off).map(({ from, to, count }) => (
          <li key={from}>
            {sayDay(from)}
            {to !== from && ` 至 ${sayDay(to)}`}，共 {count} 天
          </li>
        ))}
      </ul>
      <h3>周末上班 {notice.work.length} 天</h3>
      <p>{notice.work.map(sayDay).join('、') || '没有'}</p>
      <p>
        比周末多放 {extra} 天，
        {extra === USUAL_EXTRA ? '与法定节假日 13 天一致。' : '与法定节假日 13 天不一致，请对照通知核对。'}
      </p>
      <div className="scroll-x">
        <table className="plain-table preview__months">
          <caption>各月工作日</caption>
          <thead>
            <tr>
              <td />
              {months.map(({ month }) => (
                <th key={month} scope="col">
                  {month}月
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <PreviewRow title="工作日" numbers={months.map(({ workdays }) => workdays)} />
            <PreviewRow
              title="比普通周"
              numbers={months.map(({ workdays, ordinary }) => workdays - ordinary)}
              isChange
            />
          </tbody>
        </table>
      </div>
    </div>
  )
}

function PreviewRow({ title, numbers, isChange }: { title: string; numbers: number[]; isChange?: boolean }) {
  const say = (n: number): string => (isChange && n > 0 ? `+${n}` : String(n).replace('-', '−'))
  return (
    <tr>
      <th scope="row">{title}</th>
      {numbers.map((number, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the months of a year
        <td key={at}>{say(number)}</td>
      ))}
    </tr>
  )
}
