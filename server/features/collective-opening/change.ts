import { dayOf } from '@shared/kernel/dates'
import { actForJob, type CaseJob, type CaseRecord, filesOf, isStillBorneOut, openPersonal } from '../cases'
import { accountAsked, type CollectiveAccountRecord, changeAgents } from '../collective-accounts'
import { type CollectiveOpeningDeps, caseOf } from './deps'

type ChangeDeps = Omit<CollectiveOpeningDeps, 'renderer' | 'storage' | 'demonstration'>

/** Who comes and who goes, by what was applied for. */
function asked(
  { applicantId: accountId, applicantName: name }: CaseRecord,
  change: string,
  agents: readonly string[],
) {
  if (change === 'leave') return { names: [], revokes: [accountId] }
  const others = agents.filter((agent) => agent !== accountId)
  return { names: [{ accountId, name }], revokes: change === 'take-over' ? others : [] }
}

/** The account to change; null when what was approved no longer holds. What this very job began is finished. */
async function accountToChange(
  deps: ChangeDeps,
  from: CaseRecord,
  { id }: CaseJob,
): Promise<CollectiveAccountRecord | null> {
  const personal = openPersonal(deps.cases, from)
  const account = await accountAsked(deps.collectives, personal.form)
  if (!account || account.facts.some(({ key }) => key === id)) return account
  const files = await filesOf(deps.cases, from, personal)
  return isStillBorneOut(deps.cases, from, personal, files, dayOf(deps.clock.now())) ? account : null
}

/**
 * Writes in the account's chain who acts for the unit from now on, and who no longer does, then the fact that ends the case. May be
 * repeated. What no longer holds goes back to a clerk.
 */
export async function changeCollectiveAgents(deps: ChangeDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  const account = await accountToChange(deps, from, job)
  if (!account) return actForJob(deps, job, 'recheck')
  const { change = '' } = openPersonal(deps.cases, from).form
  await changeAgents({ ...deps.cases, collectives: deps.collectives }, account._id, {
    ...asked(from, change, account.agentIds),
    ...{ caseId: from._id, key: job.id, now: deps.clock.now() },
  })
  await actForJob(deps, job, 'change', { accountId: account._id })
}
