import { hearsWithdrawalLater, shownThere, takesLater } from '@shared/domain/transfer/other-side'
import { reg } from '@shared/kernel/reg'
import { actForJob, type CaseJob, otherCaseOf } from '../cases'
import { caseOf, isNotPossible, type TransferDeps } from './deps'

reg('N20-2', 'N20-5')

/**
 * Shows a fact of this side on the other's case, once. Where the other side has gone another way meanwhile (the person withdrew while
 * it was reviewed) there is nothing to show; what comes before the letter's own fact is written waits for it.
 */
export async function tellOther(deps: TransferDeps, job: CaseJob & { seq: number }): Promise<void> {
  const from = await caseOf(deps, job)
  const fact = from.facts[job.seq - 1]
  const other = otherCaseOf(deps.cases, from)
  const shown = fact && shownThere(fact)
  if (!other || !shown) return
  try {
    await actForJob(deps, { id: job.id, ref: other }, shown.command, shown.result)
  } catch (error) {
    const there = isNotPossible(error) ? await deps.cases.cases.findById(other) : null
    if (!there || takesLater(there.state)) throw error
  }
}

/**
 * Ends a case that its person withdrew: at once where nobody else has begun; else the other side is told, and answers by what it has
 * done: stopped, sent already, or refused.
 */
export async function callOff(deps: TransferDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  const other = otherCaseOf(deps.cases, from)
  if (!other) return actForJob(deps, job, 'called-off')
  try {
    await actForJob(deps, { id: job.id, ref: other }, 'other-withdrew')
  } catch (error) {
    const there = isNotPossible(error) ? await deps.cases.cases.findById(other) : null
    if (!there || hearsWithdrawalLater(there.state)) throw error
  }
}
