import { writeDay } from '@shared/kernel/dates'
import { Table, type TableColumnsType } from 'antd'
import { Link, useNavigate } from 'react-router-dom'
import { StandingTag } from './standing-tag'
import type { CertificateRow } from './use-certificates'

const columns: TableColumnsType<CertificateRow> = [
  {
    title: '编号',
    key: 'no',
    rowScope: 'row',
    render: (_, { id, no }) => (
      <Link to={`/certificates/${id}`} onClick={(event) => event.stopPropagation()}>
        {no}
      </Link>
    ),
  },
  { title: '状态', key: 'state', render: (_, row) => <StandingTag {...row} /> },
  { title: '姓名', dataIndex: 'name' },
  { title: '出具日期', key: 'issued', render: (_, row) => writeDay(row.issuedOn) },
  { title: '有效期至', key: 'until', render: (_, row) => writeDay(row.validUntil) },
]

/** Issued numbers, one line each. A click anywhere on the line opens it. */
export function CertificatesTable({ rows, label }: { rows: CertificateRow[]; label: string }) {
  const navigate = useNavigate()
  return (
    <Table
      className="certificate-table"
      aria-label={label}
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      onRow={({ id }) => ({ onClick: () => void navigate(`/certificates/${id}`) })}
    />
  )
}
