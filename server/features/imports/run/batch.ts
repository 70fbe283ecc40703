import { type CellProblem, checkRow } from '@shared/domain/ledger/check-row'
import { NOT_IMPORTED } from '@shared/domain/ledger/columns'
import { dayOf } from '@shared/kernel/dates'
import type { TableRow } from '../../../platform/ports/table-reader'
import { type LedgerRow, type Registered, registerFromLedger } from '../../archives'
import type { ImportDeps } from '../deps'
import type { RowOutcome } from '../outcome-repository'
import type { ImportRecord, Progress } from '../record'

/** Registers one batch of rows and keeps what became of those that are not simply in. May be repeated. Answers how far it is then. */
export async function workBatch(
  deps: ImportDeps,
  record: ImportRecord,
  rows: readonly TableRow[],
  before: Progress,
): Promise<Progress> {
  const { good, bad } = sort(record, rows, dayOf(deps.clock.now()))
  const registered = await registerFromLedger(deps.ledger, good, registeringOf(deps, record))
  const flagged = flaggedOf(record._id, registered)
  await deps.outcomes.keep([...bad.map((one) => badOutcome(record._id, one)), ...flagged])
  return {
    row: rows.at(-1)?.number ?? before.row,
    done: before.done + rows.length,
    registered: before.registered + registered.registered,
    unlinked: before.unlinked + registered.unlinked,
    known: before.known + registered.known.length,
    bad: before.bad + bad.length,
    flagged: before.flagged + flagged.length,
  }
}

interface BadRow {
  row: number
  problems: CellProblem[]
}

function sort({ mapping }: ImportRecord, rows: readonly TableRow[], today: string) {
  const codes = mapping.map((code) => (code === NOT_IMPORTED ? null : code))
  const good: LedgerRow[] = []
  const bad: BadRow[] = []
  for (const { number: row, cells } of rows) {
    const checked = checkRow(cells, codes, today)
    if (checked.ok) good.push({ row, ...checked.value })
    else bad.push({ row, problems: checked.error })
  }
  return { good, bad }
}

/** In the name of whoever started it, or went on with it last. */
function registeringOf(deps: ImportDeps, { _id, centreId, facts }: ImportRecord) {
  const started = facts.findLast(({ kind }) => kind === 'start' || kind === 'resume')
  if (!started) throw new Error(`import ${_id} runs and was never started`)
  return { centreId, importId: _id, by: started.by, at: deps.clock.now().toISOString() }
}

const badOutcome = (importId: string, { row, problems }: BadRow): RowOutcome => ({
  _id: `${importId}:${row}`,
  ...{ importId, row, kind: 'bad', problems, flags: [] },
})

function flaggedOf(importId: string, { flagged }: Registered): RowOutcome[] {
  const byRow = new Map<number, RowOutcome['flags']>()
  for (const { row, why, archiveId } of flagged)
    byRow.set(row, [...(byRow.get(row) ?? []), { why, archiveId }])
  return [...byRow].map(([row, flags]) => ({
    _id: `${importId}:${row}`,
    ...{ importId, row, kind: 'flagged', problems: [], flags },
  }))
}
