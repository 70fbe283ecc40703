import { sayInstant } from '@shared/kernel/dates'
import { Clock } from '../kit/clock'
import { StateTag } from '../kit/state-tag'
import { CaseLink } from './case-link'
import type { QueueRow } from './use-queue'

/** The queue on a narrow screen: one block a case. */
export function QueueList({ rows }: { rows: readonly QueueRow[] }) {
  return (
    <ul className="queue-list" aria-label="待办列表">
      {rows.map((row) => (
        <li key={row.id}>
          <p className="queue-list__head">
            <strong>
              {row.title} · {row.applicantName}
            </strong>
            <StateTag tone={row.tone}>{row.stateLabel}</StateTag>
          </p>
          <Clock clock={row.clock} />
          <p className="queue-list__foot">
            <CaseLink row={row} />
            <span>{sayInstant(row.openedAt)}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
