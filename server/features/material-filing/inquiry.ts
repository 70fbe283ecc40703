import { type CaseJob, makeFollowable } from '../cases'
import type { MaterialFilingDeps } from './file'
import { caseOf, noteBegin, noteEnd } from './noted'

/** Flags the file that an inquiry is about, as noteBegin does; whoever gets a paper about it follows it by number and code. */
export async function flagInquiry(deps: MaterialFilingDeps, job: CaseJob): Promise<void> {
  await noteBegin(deps, job, { command: 'flag', kind: 'flag-inquiry' })
  await makeFollowable(deps.cases, await caseOf(deps, job))
}

/** Files the conclusion of an inquiry and lifts the flag, as noteEnd does. */
export const liftInquiry = (deps: MaterialFilingDeps, job: CaseJob): Promise<void> =>
  noteEnd(deps, job, { command: 'lift', kind: 'lift-inquiry', when: 'lifting' })
