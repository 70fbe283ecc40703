import type { ApiProblem } from '@common/api-problem'
import { isUnsettled } from './command-keys'

/** The one thing to do after a command brought an error: look at what is now, send the same again, or mend the form. */
export type Way = 'look' | 'retry' | 'mend'

const LOOK: readonly string[] = [
  'case.changed',
  'case.not-possible',
  'case.not-found',
  'staff.changed',
  'staff.not-possible',
  'staff.hand-over',
  'identity.account-changed',
  'identity.account-change-unfit',
  'identity.account-change-not-found',
  'scan.changed',
  'scan.not-possible',
  'scan.not-found',
  'request.in-flight',
  'request.key-other-body',
]

export function wayForward(problem: ApiProblem): Way {
  if (LOOK.includes(problem.key)) return 'look'
  return isUnsettled(problem) ? 'retry' : 'mend'
}
