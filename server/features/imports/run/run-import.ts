import { linkFact } from '@shared/domain/facts/chain'
import { IMPORT_RULES } from '@shared/domain/imports/rules'
import { foldImport, type ImportCommand } from '@shared/domain/imports/table'
import { AppError } from '@shared/kernel/app-error'
import type { TableRow } from '../../../platform/ports/table-reader'
import { openBlob } from '../../uploads'
import { aboutOf } from '../about'
import type { ImportDeps } from '../deps'
import { keptUntil, stretch, workerFact } from '../fact'
import type { ImportRecord } from '../record'
import { workBatch } from './batch'

/** Milliseconds of one stretch: other effects get their turn between two. */
const STRETCH_MS = 5_000

/**
 * Works off a stretch of an import: from the row behind the last batch, batch by batch, until it is through, paused, or its
 * time is up; then the next stretch is queued. Killed anywhere, the stretch begins again at the batch that was not noted, and
 * rows of it that are registered already are not registered again.
 */
export async function runImport(
  deps: ImportDeps,
  job: { ref: string; seq: number },
  stretchMs = STRETCH_MS,
): Promise<void> {
  const record = await deps.imports.findById(job.ref)
  if (record?.state !== 'running') return
  try {
    const outcome = await work(deps, record, performance.now() + stretchMs)
    if (outcome.kind === 'through') await note(deps, record, 'finish', { ...outcome.progress })
    if (outcome.kind === 'time-up')
      await deps.jobs.addMissing([stretch(record._id, job.seq, outcome.progress.row)], deps.clock.now())
  } catch (error) {
    // What is wrong with the file stays wrong; anything else is tried again.
    if (!(error instanceof AppError) || error.status >= 500) throw error
    await note(deps, record, 'fail', { problem: error.key })
  }
}

type Outcome = { kind: 'through' | 'time-up' | 'stopped'; progress: ImportRecord['progress'] }

async function work(deps: ImportDeps, record: ImportRecord, until: number): Promise<Outcome> {
  const about = aboutOf(deps, record)
  const bytes = await openBlob(deps.storage, record._id, about.key)
  const table = await deps.tables.open({ name: `ledger.${record.format}`, bytes }, IMPORT_RULES)
  let { progress } = record
  for await (const rows of ahead(batches(table.rows(), progress.row))) {
    const next = await workBatch(deps, record, rows, progress)
    if (!(await deps.imports.advance(record._id, progress.row, next))) return { kind: 'stopped', progress }
    progress = next
    if (performance.now() > until) return { kind: 'time-up', progress }
  }
  return { kind: 'through', progress }
}

/** The next batch is read while this one is written: the one waits for the processor, the other for the database. */
async function* ahead<T>(batches: AsyncGenerator<T>): AsyncGenerator<T> {
  const ask = (): Promise<IteratorResult<T>> => {
    const next = batches.next()
    // Whoever waits for it hears of it; until then nobody does.
    next.catch(() => undefined)
    return next
  }
  try {
    for (let next = ask(); ; ) {
      const { done, value } = await next
      if (done) return
      next = ask()
      yield value as T
    }
  } finally {
    await batches.return(undefined)
  }
}

/** Data rows behind a row, some at a time; the header is none. */
export async function* batches(rows: AsyncGenerator<TableRow>, after: number): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = []
  let header = true
  for await (const row of rows) {
    const skip = header || row.number <= after
    header = false
    if (skip) continue
    batch.push(row)
    if (batch.length === IMPORT_RULES.batch) {
      yield batch
      batch = []
    }
  }
  if (batch.length) yield batch
}

/** The last word of the worker. Staff who paused meanwhile keep theirs: the stretch that follows says it again. */
async function note(
  deps: ImportDeps,
  record: ImportRecord,
  kind: ImportCommand & ('finish' | 'fail'),
  data: Record<string, string | number>,
): Promise<void> {
  const now = deps.clock.now()
  const fact = linkFact(record.facts, workerFact(kind, now, data), deps.sha256)
  await deps.imports.append(record._id, record.version, {
    fact,
    state: foldImport([fact]),
    outbox: [],
    expiresAt: keptUntil(now),
  })
}
