import type { FactActor } from '@shared/domain/facts/types'
import { SYSTEM } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { Clock } from '../../platform/clock'
import type { ArchiveRecord, TakeInDeps } from '../archives'
import type { CaseDeps, CaseJob, CaseRecord } from '../cases'
import type { GraduateDeps } from '../graduates'
import type { ToldUnit } from '../unit-notices'

/** What the effects of moving a file need. */
export interface TransferDeps {
  cases: CaseDeps
  clock: Clock
  /** Registers files, for a bag that has come. */
  register: Omit<TakeInDeps, 'open'>
  /** Who is told of a file that came: it may stand on the list of a school. */
  graduates: GraduateDeps
  /** Tells the unit whose collective account a file is kept under; may be repeated. */
  tellUnit: (told: ToldUnit) => Promise<void>
}

/** The case of a job. */
export async function caseOf({ cases }: TransferDeps, { ref }: CaseJob): Promise<CaseRecord> {
  const record = await cases.cases.findById(ref)
  if (!record) throw new Error(`case ${ref} does not exist`)
  return record
}

/** Whoever of the staff acted last on a case stands in the file's chain for what follows from it. */
export const actorOf = ({ facts }: CaseRecord): FactActor =>
  facts.findLast(({ by }) => by.kind === 'staff')?.by ?? { kind: 'system', id: SYSTEM.id, role: 'system' }

/** The records of the person's file at every centre it was at, the oldest first. */
export const recordsOf = async (
  { cases }: TransferDeps,
  from: CaseRecord,
): Promise<readonly ArchiveRecord[]> => cases.archives.findWhole(cases.idIndexesOf(from))

export const isNotPossible = (error: unknown): boolean =>
  error instanceof AppError && error.key === 'case.not-possible'
