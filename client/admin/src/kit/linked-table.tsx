import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { WideTable } from './wide-table'

interface LinkedTableProps<R> {
  label: string
  rows: readonly R[]
  /** What heads a line and where it leads: a click anywhere on the line opens it. */
  first: { title: string; to: (row: R) => string; says: (row: R) => string }
  columns: readonly { title: string; says: (row: R) => ReactNode }[]
}

/** A wide table of records, one line each, that lead to their own pages. */
export function LinkedTable<R extends { id: string }>({ label, rows, first, columns }: LinkedTableProps<R>) {
  return (
    <WideTable label={label} className="linked-table">
      <thead>
        <tr>
          {[first, ...columns].map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={first.to(row)}>{first.says(row)}</Link>
            </th>
            {columns.map(({ title, says }) => (
              <td key={title}>{says(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
