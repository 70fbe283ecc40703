import type { CaseJob } from '../cases'
import type { MaterialFilingDeps } from './file'
import { noteBegin, noteEnd } from './noted'

/** Flags the file that an inquiry is about, as noteBegin does. */
export const flagInquiry = (deps: MaterialFilingDeps, job: CaseJob): Promise<void> =>
  noteBegin(deps, job, { command: 'flag', kind: 'flag-inquiry' })

/** Files the conclusion of an inquiry and lifts the flag, as noteEnd does. */
export const liftInquiry = (deps: MaterialFilingDeps, job: CaseJob): Promise<void> =>
  noteEnd(deps, job, { command: 'lift', kind: 'lift-inquiry', when: 'lifting' })
