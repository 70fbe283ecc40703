import type { ApiProblem } from '@common/api-problem'
import { isUnsettled } from './decision-keys'

interface NoticeWords {
  title: string
  /** The one thing to do: look at the case as it is now, send the same again, or mend the form. */
  way: 'look' | 'retry' | 'mend'
}

const LOOK: readonly string[] = [
  'case.changed',
  'case.not-possible',
  'case.not-found',
  'request.in-flight',
  'request.key-other-body',
]

/** How a decision that brought an error is told. */
export function noticeFor(problem: ApiProblem): NoticeWords {
  if (LOOK.includes(problem.key)) return { title: '情况有变化', way: 'look' }
  if (isUnsettled(problem)) return { title: '还不知道决定是否已记录', way: 'retry' }
  return { title: '决定没有记录', way: 'mend' }
}
