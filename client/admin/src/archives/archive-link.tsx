import { Link } from 'react-router-dom'
import { rememberRow } from '../lib/use-row-keys'
import type { ArchiveRow } from './use-archive-search'

/** The number of a file, leading to it. The keys go from one of these to the next. */
export function ArchiveLink({ row }: { row: Pick<ArchiveRow, 'id' | 'archiveNo'> }) {
  return (
    <Link
      className="case-link"
      to={`/archives/${row.id}`}
      data-row={row.id}
      onClick={(event) => {
        event.stopPropagation()
        rememberRow(row.id)
      }}
    >
      {row.archiveNo}
    </Link>
  )
}
