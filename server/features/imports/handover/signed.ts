import type { Sha256 } from '@shared/domain/facts/chain'
import { commitTo } from '@shared/domain/facts/commitments'
import type { HandoverReason } from '@shared/domain/handover/signing'
import type { Day } from '@shared/kernel/dates'
import type { ImportDeps } from '../deps'
import type { ImportRecord } from '../record'

const FIELD = 'imports.signed'

/** Who has signed the list of a unit that hands its files over, when, and by which plan. */
export interface Signed {
  /** Under which the fact commits to it. */
  salt: string
  reason: HandoverReason
  /** Document by which the hand-over was decided. */
  plan: string
  /** Who signed for the unit, and for the centre. */
  handedBy: string
  takenBy: string
  on: Day
}

export const sealSigned = (deps: Pick<ImportDeps, 'seal'>, id: string, signed: Signed): string =>
  deps.seal(FIELD, id, JSON.stringify(signed))

/** In plain, for one request; null while nobody has signed. */
export const openSigned = (
  deps: Pick<ImportDeps, 'open'>,
  { _id, signed }: Pick<ImportRecord, '_id' | 'signed'>,
): Signed | null => (signed ? (JSON.parse(deps.open(FIELD, _id, signed)) as Signed) : null)

/** What the fact holds instead of names and the number of the plan. */
export const commitToSigned = (
  { salt, plan, handedBy, takenBy }: Signed,
  sha256: Sha256,
): Record<string, string> => commitTo({ plan, handedBy, takenBy }, salt, sha256)
