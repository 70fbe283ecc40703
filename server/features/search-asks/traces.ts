import type { Posted } from '@shared/domain/graduates/posted'
import { traceOf } from '@shared/domain/items/file-search-traces'
import { SYSTEM } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { reg } from '@shared/kernel/reg'
import type { Clock } from '../../platform/clock'
import { actOnCase, type CaseDeps, type CaseJob } from '../cases'

reg('grad')

/** What looking for traces stands on. */
export interface TraceDeps {
  cases: CaseDeps
  clock: Clock
  /** What schools' lists say of a person's file. */
  traces: (asker: { name: string; idIndexes: readonly string[] }) => Promise<{ posted: Posted | null }>
}

/**
 * Notes in a search what a school's list says of the file, where the person's name is verified: nobody else is to learn it. May be
 * repeated; a search that has ended meanwhile needs it no more.
 */
export async function findTraces({ cases, clock, traces }: TraceDeps, { id, ref }: CaseJob): Promise<void> {
  const record = await cases.cases.findById(ref)
  if (!record) throw new Error(`case ${ref} does not exist`)
  if (record.identityLevel !== 'verified') return
  const { posted } = await traces({ name: record.applicantName, idIndexes: cases.idIndexesOf(record) })
  if (!posted) return
  const call = { actorId: SYSTEM.id, key: `${id}:note-trace`, bodyHash: ref, now: clock.now(), avoids: [] }
  try {
    await actOnCase(cases, SYSTEM, call, {
      ...{ caseId: ref, action: null, version: null },
      input: { name: 'note-trace', answers: traceOf(posted) },
    })
  } catch (error) {
    if (!(error instanceof AppError && error.key === 'case.not-possible')) throw error
  }
}
