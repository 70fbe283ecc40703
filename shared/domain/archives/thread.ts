import { type Bead, beadsOf } from '../facts/beads'
import type { Fact } from '../facts/types'
import { isMaterialFact, MATERIAL_FACTS } from '../materials/facts'
import { CUSTODY_TABLE } from './custody-table'
import { isDeathFact, sayDeathFact } from './death'
import { DETAIL_FACT, sayDetailFact } from './details'
import { isInquiryFact, sayInquiryFact } from './inquiry'
import { isKeepingFact, sayKeepingFact } from './keeping'
import { isLossFact, sayLossFact } from './loss'
import { isRecordFact, RECORD_FACTS } from './record-facts'
import { REOPENING_REASONS, type ReopeningReason } from './record-table'
import { isStandingFact, sayStandingFact } from './standing'

function sayFileFact({ kind, data }: Fact): string {
  if (kind === DETAIL_FACT) return sayDetailFact(data.what)
  if (kind === 'propose-reopening')
    return `${RECORD_FACTS[kind]}（${REOPENING_REASONS[data.reason as ReopeningReason]}）`
  if (isRecordFact(kind)) return RECORD_FACTS[kind]
  if (isInquiryFact(kind)) return sayInquiryFact(kind, data.outcome)
  if (isLossFact(kind)) return sayLossFact(kind, data.outcome)
  if (isDeathFact(kind)) return sayDeathFact(kind, data.outcome)
  if (isKeepingFact(kind)) return sayKeepingFact(data)
  if (isStandingFact(kind)) return sayStandingFact(data.standing)
  if (isMaterialFact(kind)) return MATERIAL_FACTS[kind]
  const says = CUSTODY_TABLE[kind as keyof typeof CUSTODY_TABLE]?.says ?? kind
  return typeof data.shelf === 'string' && data.shelf ? `${says}：${data.shelf}` : says
}

/** Everything that happened to a file, oldest first. */
export const archiveThread = (facts: readonly Fact[]): Bead[] => beadsOf(facts, sayFileFact)
