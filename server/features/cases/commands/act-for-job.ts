import { SYSTEM } from '@shared/domain/policy/roles'
import type { Clock } from '../../../platform/clock'
import type { CaseDeps } from '../deps'
import { actOnCase } from './act'

/** An effect of a case that the worker carries out: its own id, and the case. */
export interface CaseJob {
  id: string
  ref: string
}

/** Acts on the case of a job as the system, once for this job, however often it is carried out. */
export async function actForJob(
  { cases, clock }: { cases: CaseDeps; clock: Clock },
  { id, ref }: CaseJob,
  name: string,
  result?: Record<string, string>,
): Promise<void> {
  const call = { actorId: SYSTEM.id, key: `${id}:${name}`, bodyHash: ref, now: clock.now(), avoids: [] }
  const input = { name, ...(result ? { result } : {}) }
  await actOnCase(cases, SYSTEM, call, { caseId: ref, action: null, version: null, input })
}
