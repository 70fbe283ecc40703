import type { listImports } from '@shared/contract/imports'
import type { RouteOutput } from '@shared/contract/route'
import { IMPORT_KINDS } from '@shared/domain/imports/kinds'
import { sayInstant } from '@shared/kernel/dates'
import { Link } from 'react-router-dom'
import { StateTag } from '../kit/state-tag'
import { stateOfImport } from './state-of-import'
import '../kit/table.css'

type Row = RouteOutput<typeof listImports>['imports'][number]

/** What was brought in before, newest first. */
export function ImportList({ rows }: { rows: readonly Row[] }) {
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col">状态</th>
            <th scope="col">已登记</th>
            <th scope="col">未导入</th>
            <th scope="col">待判断</th>
            <th scope="col">上传</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ row }: { row: Row }) {
  const { tone, label } = stateOfImport(row.state)
  const { registered, bad, flagged } = row.progress
  return (
    <tr>
      <th scope="row">
        <Link to={`/imports/${row.id}`}>{row.name || '（文件已按期限删除）'}</Link>
        {row.kind !== 'ledger' && (
          <p className="quiet">
            {IMPORT_KINDS[row.kind].title} · {row.school}
          </p>
        )}
      </th>
      <td>
        <StateTag tone={tone}>{label}</StateTag>
      </td>
      <td>
        {registered} / {row.total}
      </td>
      <td>{bad}</td>
      <td>{flagged}</td>
      <td>
        {row.bySchool && <StateTag tone="waiting">学校上传</StateTag>} {row.broughtBy} ·{' '}
        {sayInstant(row.broughtAt)}
      </td>
    </tr>
  )
}
