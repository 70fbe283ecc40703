import { writeDay } from '@shared/kernel/dates'
import { Table, type TableColumnsType } from 'antd'
import { Link, useNavigate } from 'react-router-dom'
import type { AccountRow } from './use-accounts'

const columns: TableColumnsType<AccountRow> = [
  {
    title: '协议编号',
    key: 'no',
    rowScope: 'row',
    render: (_, { caseId, caseNo }) => (
      <Link to={`/cases/${caseId}`} onClick={(event) => event.stopPropagation()}>
        {caseNo}
      </Link>
    ),
  },
  { title: '姓名', dataIndex: 'name' },
  { title: '身份证号', dataIndex: 'idNumber' },
  { title: '人员类别', dataIndex: 'kindSays' },
  { title: '协议', key: 'agreement', render: (_, { agreement }) => `${agreement} 版` },
  { title: '开立日期', key: 'opened', render: (_, { openedOn }) => writeDay(openedOn) },
  { title: '档案编号', key: 'archive', render: (_, { archiveNo }) => archiveNo ?? '档案未到' },
]

/** Open accounts, one line each. A click anywhere on the line opens the case it was opened by. */
export function AccountsTable({ rows }: { rows: AccountRow[] }) {
  const navigate = useNavigate()
  return (
    <Table
      className="queue-table"
      aria-label="个人账户"
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      onRow={({ caseId }) => ({ onClick: () => void navigate(`/cases/${caseId}`) })}
    />
  )
}
