import type { DeathFact } from '@shared/domain/archives/death'
import type { InquiryFact } from '@shared/domain/archives/inquiry'
import type { LossFact } from '@shared/domain/archives/loss'
import type { STANDING_FACT } from '@shared/domain/archives/standing'
import { linkFact } from '@shared/domain/facts/chain'
import type { MaterialDeps, MaterialEffect } from '../materials/record-material'

const TRIES = 5

/** A step of a case of the centre's own that a file's chain tells as well; `data` holds nothing personal. */
export interface FileNote extends MaterialEffect {
  kind: InquiryFact | LossFact | DeathFact | typeof STANDING_FACT
  caseId: string
  /** What it speaks of where it begins, and what came of it where it ends. */
  data?: Readonly<Record<string, string>>
}

/**
 * Notes in a file's own chain what a review found that its person once was, or that an inquiry, the handling of a loss or the keeping of a dead person's file begins or has ended: who, when, for which case; wherever the
 * bag is. Carried out already, it changes nothing. Two round trips.
 */
export async function noteFact(
  deps: Pick<MaterialDeps, 'ledgers' | 'sha256'>,
  archiveId: string,
  { kind, by, at, key, caseId, data = {} }: FileNote,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const record = await deps.ledgers.findById(archiveId)
    if (!record) throw new Error(`archive ${archiveId} does not exist`)
    if (record.facts.some((fact) => fact.key === key)) return
    const fact = linkFact(record.facts, { kind, at, by, key, data: { caseId, ...data } }, deps.sha256)
    if (await deps.ledgers.amend(archiveId, record.version, { facts: [fact] })) return
  }
  throw new Error(`archive ${archiveId} did not stand still`)
}
