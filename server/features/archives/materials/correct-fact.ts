import type { PaperDate } from '@shared/domain/archive/paper-date'
import type { Fact, FactActor } from '@shared/domain/facts/types'
import { type Contents, paperId } from '@shared/domain/materials/contents'
import { faultOfChange } from '@shared/domain/materials/key-fact-change'
import type { Paper, RecordedFact } from '@shared/domain/materials/paper'
import { AppError } from '@shared/kernel/app-error'
import type { ArchiveRecord } from '../record'
import { filePaper, type MaterialDeps, type MaterialEffect, recordDeed } from './record-material'
import { openContents } from './sealed-contents'

/** A correction that two people agreed to in a case. */
export interface AgreedFact {
  what: RecordedFact
  value: PaperDate
  reason: string
  /** The kind of the approving document, and the document where it came with the case and is filed now. */
  approval: string
  brought: Paper | null
  proposer: FactActor
  confirmer: FactActor
}

type Effect = Omit<MaterialEffect, 'by'>

const ENDS = ['recorded', 'confirmed'] as const
const keyOf = ({ key }: Effect, step: 'document' | 'proposed' | (typeof ENDS)[number]) => `${key}:${step}`

const hasKey = ({ facts }: { facts: readonly Fact[] }, key: string) => facts.some((fact) => fact.key === key)

async function stored(deps: MaterialDeps, archiveId: string): Promise<ArchiveRecord> {
  const record = await deps.ledgers.findById(archiveId)
  if (!record) throw new Error(`archive ${archiveId} does not exist`)
  return record
}

/** Whether the correction of an effect is in the file already. One round trip. */
export async function isFactCorrected(deps: MaterialDeps, archiveId: string, effect: Effect) {
  const record = await stored(deps, archiveId)
  return ENDS.some((end) => hasKey(record, keyOf(effect, end)))
}

/**
 * Enters a corrected fact in its file: the approving document first, then, in the names of the two people who agreed, the proposal
 * and its confirmation; both values stay. A fact nobody recorded before is recorded by the document. Each step is carried out once.
 * False, with nothing corrected, where the file holds no such document or another correction of the fact waits.
 */
export async function correctFact(
  deps: MaterialDeps,
  archiveId: string,
  agreed: AgreedFact,
  effect: Effect,
): Promise<boolean> {
  const { what, proposer: by } = agreed
  if (agreed.brought)
    await filePaper(deps, archiveId, agreed.brought, { ...effect, by, key: keyOf(effect, 'document') })
  const record = await stored(deps, archiveId)
  const contents = openContents(deps, record)
  const paper = documentOf(record, contents, agreed, effect)
  const isProposed = hasKey(record, keyOf(effect, 'proposed'))
  const isBlocked = contents.pending.some((one) => one.what === what) && !isProposed
  if (!paper || isBlocked) return false
  if (!isProposed && !contents.keyFacts[what]) await recordFirst(deps, archiveId, agreed, paper, effect)
  else await changeRecorded(deps, archiveId, agreed, paper, effect)
  return true
}

/** The document the correction stands on: the one that came with the case, else the last of its kind in the file. */
function documentOf(
  record: ArchiveRecord,
  { papers }: Contents,
  { brought, approval }: AgreedFact,
  effect: Effect,
) {
  const filed = record.facts.find(({ key }) => key === keyOf(effect, 'document'))
  if (brought) return filed && paperId(filed.seq)
  return papers.findLast(({ paper }) => paper.kind === approval)?.id
}

/** Two people agreed to it: the second stands in the chain. */
function recordFirst(
  deps: MaterialDeps,
  archiveId: string,
  { what, value, confirmer }: AgreedFact,
  paper: string,
  effect: Effect,
): Promise<number> {
  const data = { what, papers: [paper] }
  const spoken = { fact: what, papers: [paper] }
  const deed = () => ({ kind: 'record-key-fact', data, plain: { value } }) as const
  const own = { ...effect, by: confirmer, key: keyOf(effect, 'recorded') }
  return recordDeed(deps, archiveId, { command: 'record-key-fact', spoken, deed }, own)
}

async function changeRecorded(
  deps: MaterialDeps,
  archiveId: string,
  { what, value, reason, proposer, confirmer }: AgreedFact,
  paper: string,
  effect: Effect,
): Promise<void> {
  const papers = [paper]
  const of = await recordDeed(
    deps,
    archiveId,
    {
      ...{ command: 'propose-key-fact', spoken: { fact: what, papers } },
      deed: (contents) => {
        const fault = faultOfChange(contents(), { what, value, papers })
        if (fault) throw new AppError(fault)
        const before = contents().keyFacts[what]?.value ?? ''
        return { kind: 'propose-key-fact', data: { what, papers }, plain: { before, after: value, reason } }
      },
    },
    { ...effect, by: proposer, key: keyOf(effect, 'proposed') },
  )
  const deed = () => ({ kind: 'confirm-change', data: { of }, plain: {} }) as const
  const own = { ...effect, by: confirmer, key: keyOf(effect, 'confirmed') }
  await recordDeed(deps, archiveId, { command: 'confirm', spoken: { change: of }, deed }, own)
}
