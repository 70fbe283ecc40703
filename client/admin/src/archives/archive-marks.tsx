import { MARK_LABELS } from '@shared/domain/archives/marks'
import type { ArchiveRow } from './use-archive-search'

/** What stands out about a record; nothing when nothing does. */
export function ArchiveMarks({ marks }: Pick<ArchiveRow, 'marks'>) {
  if (marks.length === 0) return null
  return (
    <span className="archive-marks">
      {marks.map((mark) => (
        <span key={mark} className="archive-mark">
          {MARK_LABELS[mark]}
        </span>
      ))}
    </span>
  )
}
