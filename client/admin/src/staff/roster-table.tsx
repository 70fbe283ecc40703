import { sayPosts } from '@shared/domain/staff/posts'
import { Link } from 'react-router-dom'
import '../kit/table.css'
import { Empty } from '../kit/empty'
import { StateTag } from '../kit/state-tag'
import { rememberRow } from '../lib/use-row-keys'
import { STATUS_TONES } from './status-tones'
import type { StaffRow } from './use-roster'

/** The roster: one line a person; a table on a desk, a block each on a narrow screen. */
export function RosterTable({ rows }: { rows: readonly StaffRow[] }) {
  if (rows.length === 0) return <Empty title="这里还没有工作人员" says="邀请同事后，他们会列在这里。" />
  return (
    <table className="plain-table roster" aria-label="工作人员名册">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">账号</th>
          <th scope="col">岗位</th>
          <th scope="col">状态</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={`/staff/${row.id}`} data-row={row.id} onClick={() => rememberRow(row.id)}>
                {row.name}
              </Link>
            </th>
            <td>{row.username}</td>
            <td>{sayPosts(row.places)}</td>
            <td>
              <StateTag tone={STATUS_TONES[row.status]}>{row.statusLabel}</StateTag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
