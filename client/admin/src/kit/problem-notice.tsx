import type { ApiProblem } from '@common/api-problem'
import { type ReactNode, useEffect, useRef } from 'react'
import { type Way, wayForward } from '../lib/way-forward'
import { CodeLine } from './code-line'
import { Notice } from './notice'

const TITLES: Record<Way, string> = {
  look: '情况有变化，没有办理',
  retry: '还不知道是否已办理',
  mend: '没有办理',
}

interface ProblemNoticeProps {
  problem: ApiProblem | null
  title?: string
  /** Whether the same may be sent again without doing it twice; so it is with every command that has a key. */
  canRepeat?: boolean
  children?: ReactNode
}

/** Why a command was not carried out, or is not known to be; takes the focus when it appears. */
export function ProblemNotice({ problem, title, canRepeat = true, children }: ProblemNoticeProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem) box.current?.focus()
  }, [problem])
  if (!problem) return null
  const way = wayForward(problem)
  return (
    <Notice kind="alert" title={title ?? TITLES[way]} focusRef={box}>
      <p>{problem.message}</p>
      {canRepeat && way === 'retry' && <p>原样再提交一次，不会重复办理。</p>}
      {children}
      <CodeLine problem={problem} />
    </Notice>
  )
}
