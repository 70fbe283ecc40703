import type { CaseJob } from '../cases'
import type { MaterialFilingDeps } from './file'
import { noteBegin, noteEnd } from './noted'

/** Notes that a file, or something of it, is lost or damaged, as noteBegin does. */
export const reportLoss = (deps: MaterialFilingDeps, job: CaseJob): Promise<void> =>
  noteBegin(deps, job, { command: 'note-loss', kind: 'report-loss' }, ({ scope = '' }) => ({ scope }))

/** Files what came of it, and notes that it is settled, as noteEnd does. */
export const settleLoss = (deps: MaterialFilingDeps, job: CaseJob): Promise<void> =>
  noteEnd(deps, job, { command: 'settle', kind: 'settle-loss', when: 'settling' })
