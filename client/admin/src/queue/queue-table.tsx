import { sayInstant } from '@shared/kernel/dates'
import { Table, type TableColumnsType } from 'antd'
import { useNavigate } from 'react-router-dom'
import { Clock } from '../kit/clock'
import { StateTag } from '../kit/state-tag'
import { rememberRow } from '../lib/use-row-keys'
import { CaseLink } from './case-link'
import type { QueueRow } from './use-queue'

const columns: TableColumnsType<QueueRow> = [
  { title: '编号', key: 'no', rowScope: 'row', render: (_, row) => <CaseLink row={row} /> },
  { title: '事项', dataIndex: 'title' },
  { title: '申请人', dataIndex: 'applicantName' },
  { title: '状态', key: 'state', render: (_, row) => <StateTag tone={row.tone}>{row.stateLabel}</StateTag> },
  { title: '期限', key: 'clock', render: (_, row) => <Clock clock={row.clock} /> },
  { title: '申请时间', key: 'opened', render: (_, row) => sayInstant(row.openedAt) },
]

/** The queue on a desk: one line a case. A click anywhere on the line opens it. */
export function QueueTable({ rows }: { rows: QueueRow[] }) {
  const navigate = useNavigate()
  const open = (row: QueueRow): void => {
    rememberRow(row.id)
    void navigate(`/cases/${row.id}`)
  }
  return (
    <Table
      className="queue-table"
      aria-label="待办列表"
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={false}
      onRow={(row) => ({ onClick: () => open(row) })}
    />
  )
}
