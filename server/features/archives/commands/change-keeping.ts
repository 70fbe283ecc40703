import { KEEPING_FACT, type Keeping, type KeepingEnd, keepingOf } from '@shared/domain/archives/keeping'
import { linkFact } from '@shared/domain/facts/chain'
import type { FactActor } from '@shared/domain/facts/types'
import { reg } from '@shared/kernel/reg'
import type { MaterialDeps } from '../materials/record-material'
import type { ArchiveRecord } from '../record'
import { searchFieldsOf } from '../search/search-fields'

reg('N12-unit', 'S-change')

const TRIES = 5

/** A step of a case by which a file comes under a collective account, or is kept in its person's own name again. */
export interface KeepingChange {
  keeping: Keeping
  why?: KeepingEnd
  /** ISO instant. */
  at: string
  by: FactActor
  /** Names the step: carried out already, it changes nothing. */
  key: string
  caseId: string
}

/**
 * Writes in a file's own chain how it is kept from now on (article 12), wherever the bag is, with what lists find it by. May be
 * repeated. Throws when there is no such file. Two round trips.
 */
export async function changeKeeping(
  { ledgers, sha256 }: Pick<MaterialDeps, 'ledgers' | 'sha256'>,
  archiveId: string,
  change: KeepingChange,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const record = await ledgers.findById(archiveId)
    if (!record) throw new Error(`archive ${archiveId} does not exist`)
    if (record.facts.some(({ key }) => key === change.key)) return
    const { keeping, why, at, by, key, caseId } = change
    const data = { ...keeping, ...(why ? { why } : {}), caseId }
    const fact = linkFact(record.facts, { kind: KEEPING_FACT, at, by, key, data }, sha256)
    if (await ledgers.amend(archiveId, record.version, { facts: [fact], ...placed(record, fact) })) return
  }
  throw new Error(`archive ${archiveId} did not stand still`)
}

function placed(record: ArchiveRecord, fact: Parameters<typeof keepingOf>[0][number]) {
  const keeping = keepingOf([fact])
  if (keeping.nature === 'personal') return { unset: ['collectiveId', 'keptKey'] as const }
  const { collectiveId } = keeping
  const { keptKey = '' } = searchFieldsOf({ ...record, collectiveId })
  return { set: { collectiveId, keptKey } }
}
