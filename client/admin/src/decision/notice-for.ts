import type { ApiProblem } from '@common/api-problem'
import { type Way, wayForward } from '../lib/way-forward'

const TITLES: Record<Way, string> = {
  look: '情况有变化',
  retry: '还不知道决定是否已记录',
  mend: '决定没有记录',
}

/** How a decision that brought an error is told. */
export function noticeFor(problem: ApiProblem): { title: string; way: Way } {
  const way = wayForward(problem)
  return { title: TITLES[way], way }
}
