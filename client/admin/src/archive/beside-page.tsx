import { Link, useParams } from 'react-router-dom'
import { ArchiveMarks } from '../archives/archive-marks'
import '../archives/archives.css'
import { Loading } from '../kit/loading'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import './archive.css'
import { DecidePart } from './decide-part'
import { ReopenPart } from './reopen-part'
import { type Beside, useBeside } from './use-beside'

/** Two records that may be one, side by side. */
export function BesidePage() {
  const { id = '', other = '' } = useParams()
  const query = useBeside(id, other)
  if (!query.data && query.error) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  if (!query.data) return <Loading what="两份记录" />
  return <Compared key={`${id} ${other}`} beside={query.data} />
}

function Compared({ beside }: { beside: Beside }) {
  const { one, other, says, rows } = beside
  const heading = usePage('比对档案记录')
  const differing = rows.filter(({ same }) => !same).length
  return (
    <div className="beside">
      <Link to={`/archives/${one.id}`}>返回档案</Link>
      <h1 ref={heading} tabIndex={-1}>
        比对档案记录
      </h1>
      <p>
        {says}。{differing > 0 ? `有 ${differing} 项不同，已标出。` : '登记的各项都相同。'}
      </p>
      <table className="beside__table">
        <thead>
          <tr>
            <th scope="col">项目</th>
            {[one, other].map((side) => (
              <th key={side.id} scope="col">
                <Link to={`/archives/${side.id}`}>{side.archiveNo}</Link> <ArchiveMarks marks={side.marks} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} data-differs={!row.same}>
              <th scope="row">
                {row.label} {!row.same && <span className="beside__differs">不同</span>}
              </th>
              <td>{row.one || '没有登记'}</td>
              <td>{row.other || '没有登记'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {beside.can.includes('propose-reopening') ? (
        <ReopenPart beside={beside} />
      ) : (
        <DecidePart beside={beside} />
      )}
    </div>
  )
}
