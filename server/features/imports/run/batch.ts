import { NOT_IMPORTED } from '@shared/domain/ledger/columns'
import { dayOf } from '@shared/kernel/dates'
import type { TableRow } from '../../../platform/ports/table-reader'
import type { ImportDeps } from '../deps'
import type { RowOutcome } from '../outcome-repository'
import type { ImportRecord, Progress } from '../record'
import { type BadRow, type BatchDone, WORK } from './kinds'

/** For each place the code of its column, null where it is left out. */
export const columnsOf = ({ mapping }: Pick<ImportRecord, 'mapping'>): (string | null)[] =>
  mapping.map((code) => (code === NOT_IMPORTED ? null : code))

/** Works off one batch of rows and keeps what became of those that are not simply in. May be repeated. Answers how far it is then. */
export async function workBatch(
  deps: ImportDeps,
  record: ImportRecord,
  rows: readonly TableRow[],
  before: Progress,
): Promise<Progress> {
  const columns = columnsOf(record)
  const moment = { ...startedOf(deps, record), today: dayOf(deps.clock.now()) }
  const done = await WORK[record.kind](deps, record, rows, { columns, ...moment })
  const flagged = flaggedOf(record._id, done)
  await deps.outcomes.keep([...done.bad.map((one) => badOutcome(record._id, one)), ...flagged])
  return {
    row: rows.at(-1)?.number ?? before.row,
    done: before.done + rows.length,
    registered: before.registered + done.registered,
    unlinked: before.unlinked + done.unlinked,
    known: before.known + done.known.length,
    bad: before.bad + done.bad.length,
    flagged: before.flagged + flagged.length,
    ...(record.kind === 'handover' ? { told: (before.told ?? 0) + (done.told ?? 0) } : {}),
  }
}

/** In the name of whoever started it, or went on with it last. */
function startedOf(deps: ImportDeps, { _id, facts }: ImportRecord) {
  const started = facts.findLast(({ kind }) => kind === 'start' || kind === 'resume' || kind === 'send')
  if (!started) throw new Error(`import ${_id} runs and was never started`)
  return { by: started.by, at: deps.clock.now().toISOString() }
}

const badOutcome = (importId: string, { row, problems }: BadRow): RowOutcome => ({
  _id: `${importId}:${row}`,
  ...{ importId, row, kind: 'bad', problems, flags: [] },
})

function flaggedOf(importId: string, { flagged }: BatchDone): RowOutcome[] {
  const byRow = new Map<number, RowOutcome['flags']>()
  for (const { row, why, archiveId } of flagged)
    byRow.set(row, [...(byRow.get(row) ?? []), { why, archiveId }])
  return [...byRow].map(([row, flags]) => ({
    _id: `${importId}:${row}`,
    ...{ importId, row, kind: 'flagged', problems: [], flags },
  }))
}
