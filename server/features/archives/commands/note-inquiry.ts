import type { InquiryFact, InquiryOutcome } from '@shared/domain/archives/inquiry'
import { linkFact } from '@shared/domain/facts/chain'
import type { MaterialDeps, MaterialEffect } from '../materials/record-material'

const TRIES = 5

export interface InquiryNote extends MaterialEffect {
  kind: InquiryFact
  caseId: string
  /** What came of it, where it ends. */
  outcome?: InquiryOutcome
}

/**
 * Notes in a file's own chain that an inquiry begins or has ended: who, when, for which case; wherever the bag is. Carried out already,
 * it changes nothing. Two round trips.
 */
export async function noteInquiry(
  deps: Pick<MaterialDeps, 'ledgers' | 'sha256'>,
  archiveId: string,
  { kind, by, at, key, caseId, outcome }: InquiryNote,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const record = await deps.ledgers.findById(archiveId)
    if (!record) throw new Error(`archive ${archiveId} does not exist`)
    if (record.facts.some((fact) => fact.key === key)) return
    const data = { caseId, ...(outcome ? { outcome } : {}) }
    const fact = linkFact(record.facts, { kind, at, by, key, data }, deps.sha256)
    if (await deps.ledgers.amend(archiveId, record.version, { facts: [fact] })) return
  }
  throw new Error(`archive ${archiveId} did not stand still`)
}
