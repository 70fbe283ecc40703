import { linkFact } from '@shared/domain/facts/chain'
import type { FactBody } from '@shared/domain/facts/types'
import { SCAN_RULES } from '@shared/domain/scans/rules'
import { foldScan } from '@shared/domain/scans/table'
import { AppError } from '@shared/kernel/app-error'
import type { OpenPages, PageReader } from '../../../platform/ports/page-reader'
import type { VerifiedSignature } from '../../../platform/ports/signature-verifier'
import { scan as lookForHarm } from '../../uploads'
import { openAbout } from '../about'
import type { ScanDeps } from '../deps'
import { daysFrom, splitting, workerFact } from '../fact'
import { requireScanType } from '../inspect'
import type { ScanRecord } from '../record'
import { keepPage } from './keep-page'
import { summaryOf, type WholeScan } from './summary'
import { wholeFile } from './whole-file'

/** Milliseconds of one stretch: other effects get their turn between two. */
const STRETCH_MS = 5_000

/**
 * Takes a file apart for a stretch: from the page behind the last one that was noted, page by page, until it is through or its
 * time is up; then the next stretch is queued. Killed anywhere, the stretch begins again at the page that was not noted, and a
 * page that is kept already is not kept twice.
 */
export async function splitScan(
  deps: ScanDeps,
  reader: PageReader,
  job: { ref: string; seq: number },
  stretchMs = STRETCH_MS,
): Promise<void> {
  const record = await deps.scans.findById(job.ref)
  if (record?.state !== 'splitting') return
  try {
    const outcome = await work(deps, reader, record, performance.now() + stretchMs)
    if (outcome.kind === 'through') await note(deps, record, 'split', await summaryOf(deps, record, outcome))
    if (outcome.kind === 'time-up')
      await deps.jobs.addMissing([splitting(record._id, job.seq, outcome.done)], deps.clock.now())
  } catch (error) {
    // What is wrong with the file stays wrong; anything else is tried again.
    if (!(error instanceof AppError) || error.status >= 500) throw error
    await note(deps, record, 'fail', { problem: error.key, ...error.details.data })
  }
}

type Outcome = ({ kind: 'through' } & WholeScan) | { kind: 'time-up'; done: number } | { kind: 'stopped' }

async function work(deps: ScanDeps, reader: PageReader, record: ScanRecord, until: number): Promise<Outcome> {
  const { source, signature } = await openSource(deps, reader, record)
  for (let page = record.done + 1; page <= source.pages; page += 1) {
    await keepPage(deps, record, page, await source.page(page))
    if (!(await deps.scans.advance(record._id, page, source.pages))) return { kind: 'stopped' }
    if (page < source.pages && performance.now() > until) return { kind: 'time-up', done: page }
  }
  return { kind: 'through', pages: source.pages, signature }
}

/** Throws what makes the whole file unfit. */
async function openSource(
  deps: ScanDeps,
  reader: PageReader,
  record: ScanRecord,
): Promise<{ source: OpenPages; signature: VerifiedSignature }> {
  const bytes = await wholeFile(deps, record)
  const type = await requireScanType(openAbout(deps, record).name, bytes)
  if (record.done === 0) await lookForHarm(deps.scanner, bytes)
  const source = await reader.open(type, bytes, SCAN_RULES)
  if (source.pages > SCAN_RULES.maxPages)
    throw new AppError('scan.too-many-pages', { data: { limit: SCAN_RULES.maxPages } })
  return { source, signature: await signatureOf(deps, type, bytes) }
}

const signatureOf = async (
  { signatures, clock }: ScanDeps,
  type: string,
  bytes: Buffer,
): Promise<VerifiedSignature> =>
  type === 'application/pdf' ? signatures.verify(bytes, clock.now()) : { verdict: 'none', signer: null }

/** The last word of the worker. */
async function note(
  deps: ScanDeps,
  record: ScanRecord,
  kind: 'split' | 'fail',
  data: FactBody['data'],
): Promise<void> {
  const now = deps.clock.now()
  const fact = linkFact(record.facts, workerFact(kind, now, data), deps.sha256)
  const expiresAt = kind === 'fail' ? daysFrom(now, SCAN_RULES.failedDays) : null
  await deps.scans.append(record._id, record.version, {
    fact,
    state: foldScan([fact]),
    outbox: [],
    expiresAt,
  })
}
