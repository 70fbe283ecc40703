import { ApiProblem } from '@common/api-problem'
import { problemSentence } from '@shared/kernel/phrases/problems'
import { PROBLEMS } from '@shared/kernel/problems'
import { ProblemPage } from './problem-page'

const KEY = 'request.not-found'
const unknown = new ApiProblem({ key: KEY, ...PROBLEMS[KEY], title: problemSentence(KEY) })

/** For an address the staff view does not have. */
export function UnknownPage() {
  return <ProblemPage error={unknown} />
}
