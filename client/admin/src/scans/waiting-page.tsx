import { sayDay } from '@shared/kernel/dates'
import { useRef } from 'react'
import { Link } from 'react-router-dom'
import { ArchivePlaces } from '../archives/archive-places'
import { Empty } from '../kit/empty'
import { Loading } from '../kit/loading'
import { WideTable } from '../kit/wide-table'
import { usePage } from '../lib/use-page'
import { rememberRow, useRowKeys } from '../lib/use-row-keys'
import { ProblemPage } from '../problem/problem-page'
import { KinNote } from '../queue/kin-note'
import { QueueMore } from '../queue/queue-more'
import '../queue/queue.css'
import '../archives/archives.css'
import { useWaitingScans, type WaitingScan } from './use-scans'

const HEADS = ['存档编号', '姓名', '页数', '上传人', '等待自', '办理'] as const

/** Scans that wait to be compared with the paper by a second person, the oldest first. */
export function WaitingPage() {
  const waiting = useWaitingScans()
  const heading = usePage('待核对的扫描件')
  const list = useRef<HTMLDivElement>(null)
  useRowKeys(list, waiting.isSuccess)
  if (waiting.error && !waiting.data)
    return <ProblemPage error={waiting.error} onRetry={() => waiting.refetch()} />
  return (
    <>
      <div className="queue-head">
        <h1 ref={heading} tabIndex={-1}>
          档案
        </h1>
        <ArchivePlaces shown="scans" />
      </div>
      <div ref={list}>
        {waiting.isPending && <Loading what="待核对的扫描件" />}
        {waiting.isSuccess && waiting.rows.length === 0 && (
          <Empty
            title="没有待核对的扫描件"
            says="扫描件上传后，由上传人以外的工作人员在这里对照纸质材料核对。"
          />
        )}
        {waiting.rows.length > 0 && <Rows rows={waiting.rows} />}
      </div>
      <QueueMore queue={waiting} />
      <KinNote what="扫描件" />
    </>
  )
}

const Rows = ({ rows }: { rows: readonly WaitingScan[] }) => (
  <WideTable label="待核对的扫描件" className="materials__table">
    <thead>
      <tr>
        {HEADS.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, archiveId, paperId, archiveNo, holder, pages, by, since, canCheck }) => (
        <tr key={id}>
          <th scope="row">{archiveNo}</th>
          <td>{holder}</td>
          <td>{pages}</td>
          <td>{by}</td>
          <td>{sayDay(since)}</td>
          <td>
            <Link
              to={`/archives/${archiveId}/materials/${paperId}`}
              data-row={id}
              onClick={() => rememberRow(id)}
              aria-label={`${canCheck ? '核对' : '查看'} ${archiveNo}`}
            >
              {canCheck ? '核对' : '查看'}
            </Link>
          </td>
        </tr>
      ))}
    </tbody>
  </WideTable>
)
