import { Link } from 'react-router-dom'
import { rememberRow } from '../lib/use-row-keys'
import type { QueueRow } from './use-queue'

/** The number of a case, leading to it. The keys go from one of these to the next. */
export function CaseLink({ row }: { row: Pick<QueueRow, 'id' | 'no'> }) {
  return (
    <Link
      className="case-link"
      to={`/cases/${row.id}`}
      data-row={row.id}
      onClick={(event) => {
        event.stopPropagation()
        rememberRow(row.id)
      }}
    >
      {row.no}
    </Link>
  )
}
