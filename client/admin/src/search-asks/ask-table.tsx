import { printSearchLetter, type SearchAsk } from '@shared/contract/search-asks'
import { sayDay } from '@shared/kernel/dates'
import { Button } from 'antd'
import { Clock } from '../kit/clock'
import { WideTable } from '../kit/wide-table'
import { openFile } from '../lib/open-file'
import { CaseLink } from '../queue/case-link'
import type { Side } from './use-asks'

interface AskTableProps {
  side: Side
  rows: readonly SearchAsk[]
  mayAnswer: boolean
  onAnswer: (ask: SearchAsk) => void
}

const LABELS: Readonly<Record<Side, string>> = {
  ...{ to: '问本机构的', from: '本机构问出去的', late: '逾期上报的' },
}

const letterOf = ({ id, holder }: SearchAsk): string =>
  printSearchLetter.path.replace(':id', id).replace(':holder', holder)

/** The answer, or that the department above has heard of the silence. */
function Standing({ ask }: { ask: SearchAsk }) {
  if (ask.answer) return ask.answer
  if (!ask.escalated) return <span className="quiet">还没有答复</span>
  return (
    <>
      <strong className="mark--alarm">逾期</strong>
      <span className="quiet">
        {' '}
        {sayDay(ask.escalated.on)}已上报{ask.escalated.to}
      </span>
    </>
  )
}

/** Whom to call: the centre that asks, the one that is asked; a department that sees to it, both. */
function Phones({ side, ask }: { side: Side; ask: SearchAsk }) {
  const asked = ask.toPhone ? `电话 ${ask.toPhone}` : '电话见单位名称'
  const lines = {
    to: [`电话 ${ask.byPhone}`],
    from: [asked],
    late: [asked, `牵头机构 ${ask.by}，电话 ${ask.byPhone}`],
  }[side]
  return lines.map((line) => (
    <p key={line} className="quiet">
      {line}
    </p>
  ))
}

/** Questions of searches: whose file, who asks whom as what, until when, and what was said. */
export function AskTable({ side, rows, mayAnswer, onAnswer }: AskTableProps) {
  return (
    <WideTable label={LABELS[side]}>
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">申请人</th>
          <th scope="col">{side === 'to' ? '发问机构' : '问谁'}</th>
          <th scope="col">答复</th>
          <th scope="col">期限</th>
          {side !== 'late' && <th scope="col">办理</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((ask) => (
          <tr key={`${ask.id}:${ask.holder}`}>
            <th scope="row">{side === 'to' ? ask.no : <CaseLink row={ask} />}</th>
            <td>{ask.person}</td>
            <td>
              {side === 'to' ? ask.by : ask.to}
              <span className="quiet"> {ask.as}</span>
              <Phones side={side} ask={ask} />
            </td>
            <td>
              <Standing ask={ask} />
            </td>
            <td>{ask.answer ? sayDay(ask.askedOn) : <Clock clock={ask.clock} />}</td>
            {side !== 'late' && (
              <td>
                {side === 'to' && mayAnswer && <Button onClick={() => onAnswer(ask)}>查找并答复</Button>}
                {side === 'from' && ask.outside && (
                  <a href={letterOf(ask)} target="_blank" rel="noopener" onClick={openFile}>
                    打印寻档函
                  </a>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
