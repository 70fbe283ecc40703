import { type ApiProblem, OFFLINE } from '@common/api-problem'

/** The pages a problem may look like; each says something else is true. */
export type ProblemKind = 'offline' | 'not-found' | 'avoidance' | 'denied' | 'fault'

export function problemKind(problem: ApiProblem): ProblemKind {
  if (problem.key === OFFLINE) return 'offline'
  if (problem.key === 'permission.avoidance') return 'avoidance'
  if (problem.status === 404) return 'not-found'
  return problem.status === 403 ? 'denied' : 'fault'
}

interface ProblemSaying {
  title: string
  /** What is true and what to do, beside the sentence the service gave. */
  next: string
  canRetry: boolean
}

export const PROBLEM_SAYINGS: Record<ProblemKind, ProblemSaying> = {
  offline: { title: '没有连上网络', next: '连上后点“重试”，页面会从这里继续。', canRetry: true },
  'not-found': {
    title: '没有找到',
    next: '地址可能不完整，或者不属于您所在的机构。请从列表重新进入。',
    canRetry: false,
  },
  avoidance: {
    title: '这件事请您回避',
    next: '本页没有显示任何内容，您也没有做错什么。请告知本机构负责人，由没有回避关系的同事接手；申请人的期限不受影响。关系登记有误时，也请负责人核实解除。',
    canRetry: false,
  },
  denied: { title: '没有权限', next: '请让有权限的同事接手，或返回。', canRetry: false },
  fault: { title: '没能打开', next: '稍后重试。如一直打不开，请把下面的编号告诉管理员。', canRetry: true },
}
