import type { DeskRow } from '@shared/contract/transfers'
import { sayDay } from '@shared/kernel/dates'
import { Clock } from '../kit/clock'
import { StateTag } from '../kit/state-tag'
import { WideTable } from '../kit/wide-table'
import { CaseLink } from '../queue/case-link'

/** How and when a bag was sent, with its number; a dash before. */
function Sent({ row }: { row: DeskRow }) {
  if (!row.channel) return <span className="quiet">还没有寄出</span>
  return (
    <>
      {row.channel}
      {row.sentNo && <> {row.sentNo}</>}
      {row.sentOn && <span className="quiet"> {sayDay(row.sentOn)}</span>}
      {row.carrier && <div className="quiet">寄递单位：{row.carrier}</div>}
    </>
  )
}

/** Cases of a desk: whose file, with whom at the other end, and how it travels. */
export function DeskRows({ label, rows }: { label: string; rows: readonly DeskRow[] }) {
  return (
    <WideTable label={label}>
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">申请人</th>
          <th scope="col">对方</th>
          <th scope="col">状态</th>
          <th scope="col">寄递</th>
          <th scope="col">期限</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <CaseLink row={row} />
            </th>
            <td>{row.applicantName}</td>
            <td>
              {row.other}
              {row.linked && <span className="quiet"> 本系统</span>}
            </td>
            <td>
              <StateTag tone={row.tone}>{row.stateLabel}</StateTag>
              {row.nudged && (
                <div>
                  <strong>本人催办</strong>
                  <span className="quiet">
                    {' '}
                    {sayDay(row.nudged.on)}
                    {row.nudged.times > 1 && `，共 ${row.nudged.times} 次`}
                  </span>
                </div>
              )}
              {row.chased && (
                <div className="quiet">
                  {row.sentNo || row.sentOn ? '已催回执' : '已催原单位'} {sayDay(row.chased.on)}
                  {row.chased.times > 1 && `，共 ${row.chased.times} 次`}
                </div>
              )}
            </td>
            <td>
              <Sent row={row} />
            </td>
            <td>
              <Clock clock={row.clock} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
