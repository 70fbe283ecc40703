import type { Actor } from '@shared/domain/policy/roles'
import type { CaseDeps } from '../deps'
import { promisesIn } from '../own-promises'
import { presentSummary } from '../present'

/** The applicant's cases, newest first, and the promises that stand open in them. One round trip. */
export async function listOwnPromises(deps: CaseDeps, actor: Actor, now: Date) {
  const records = await deps.cases.listByApplicant(actor.id)
  return {
    cases: records.map((record) => presentSummary(deps, record, now)),
    promises: promisesIn(records),
  }
}
