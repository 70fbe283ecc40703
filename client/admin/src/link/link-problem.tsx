import { problemSentence } from '@shared/kernel/phrases/problems'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import { CodeLine } from '../kit/code-line'
import { wayForward } from '../lib/way-forward'
import { problemOf } from '../problem/problem-of'

interface LinkProblemProps {
  /** Null when the address has no token. */
  problem: Error | null
  onRetry: () => void
}

/** Why a link opens nothing, and who gives another. */
export function LinkProblem({ problem, onRetry }: LinkProblemProps) {
  const known = problem && problemOf(problem)
  const mayPass = known !== null && wayForward(known) === 'retry'
  return (
    <>
      <h1>{mayPass ? '没能打开链接' : '链接不能用'}</h1>
      <p role="alert">{known?.message ?? problemSentence('staff.link-invalid')}</p>
      {!mayPass && <p className="login__help">请核对链接是否复制完整：从 https 开始，到最后一个字符。</p>}
      <div className="deeds">
        {mayPass && <Button onClick={onRetry}>重试</Button>}
        <Link to="/login">去登录</Link>
      </div>
      {known && <CodeLine problem={known} />}
    </>
  )
}
