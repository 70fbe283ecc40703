import type { Fact } from '@shared/domain/facts/types'
import { CHASE } from '@shared/domain/transfer/receipt'
import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import { actForJob, type CaseJob, otherCaseOf } from '../cases'
import { caseOf, isNotPossible, type TransferDeps } from './deps'

reg('N20-2', 'N20-5')

/** What a fact of one side is on the other. */
const THERE: Readonly<Record<string, string>> = {
  approve: 'other-reviewed',
  refuse: 'other-refused',
  nudge: 'other-nudged',
  sent: 'other-sent',
  stop: 'called-off',
  register: 'other-received',
  arrive: 'other-arrived',
  'check-contents': 'other-told',
  'accept-promise': 'other-promised',
  'sign-promise': 'other-promised',
  'agree-return': 'other-agreed',
  'record-misfiled': 'other-misfiled',
  [CHASE.command]: 'other-chased',
  'return-file': 'other-returned',
  restored: 'other-took-back',
  'note-unit-told': 'other-unit-told',
}

const resultOf = ({ kind, data }: Fact): Record<string, string> | undefined => {
  if (kind === 'refuse') return { otherReason: String(data.reason ?? '') }
  const kept = (data.kept ?? {}) as Record<string, Json>
  if (kind === 'arrive' || kind === 'agree-return') return kept as Record<string, string>
  if (kind === 'check-contents') return { missing: [kept.missing ?? []].flat().join(' ') }
  if (kind === 'return-file') {
    const { backChannel = '', backNo = '' } = kept as Record<string, string>
    return { channel: backChannel, trackingNo: backNo }
  }
  return kind === 'sent' ? (data.result as Record<string, string>) : undefined
}

/**
 * Shows a fact of this side on the other's case, once. Where the other side has gone another way meanwhile (the person withdrew while
 * it was reviewed) there is nothing to show; what comes before the letter's own fact is written waits for it.
 */
export async function tellOther(deps: TransferDeps, job: CaseJob & { seq: number }): Promise<void> {
  const from = await caseOf(deps, job)
  const fact = from.facts[job.seq - 1]
  const other = otherCaseOf(deps.cases, from)
  const command = fact && THERE[fact.kind]
  if (!other || !command) return
  try {
    await actForJob(deps, { id: job.id, ref: other }, command, resultOf(fact))
  } catch (error) {
    const there = isNotPossible(error) ? await deps.cases.cases.findById(other) : null
    if (!there || there.state === 'issuing') throw error
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
    // While it is being sent nobody knows yet whether it leaves: it is told again.
    if (!there || there.state === 'sending') throw error
  }
}
