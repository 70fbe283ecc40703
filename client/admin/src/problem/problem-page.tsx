import { Button } from 'antd'
import { Link } from 'react-router-dom'
import { CodeLine } from '../kit/code-line'
import { Shape } from '../kit/shape'
import { placesFor } from '../lib/access'
import { useKnownMember } from '../lib/session'
import { usePage } from '../lib/use-page'
import './problem.css'
import { PROBLEM_SAYINGS, problemKind } from './problem-kind'
import { problemOf } from './problem-of'

interface ProblemPageProps {
  error: unknown
  onRetry?: () => unknown
}

/** In the place of a page that could not be shown: what happened, what to do, the code to quote. */
export function ProblemPage({ error, onRetry }: ProblemPageProps) {
  const problem = problemOf(error)
  const kind = problemKind(problem)
  const { title, next, canRetry } = PROBLEM_SAYINGS[kind]
  const heading = usePage(title)
  return (
    <div className="problem-page">
      <h1 ref={heading} tabIndex={-1}>
        <Shape name="alert" /> {title}
      </h1>
      {kind !== 'not-found' && <p>{problem.message}</p>}
      <p className="problem-page__next">{next}</p>
      <div className="problem-page__ways">
        {canRetry && onRetry && (
          <Button type="primary" onClick={onRetry}>
            重试
          </Button>
        )}
        <HomeLink />
        {kind === 'avoidance' && <Link to="/me">查看我的回避关系</Link>}
      </div>
      <CodeLine problem={problem} />
    </div>
  )
}

/** Back to where one's work begins. */
function HomeLink() {
  const member = useKnownMember()
  const first = member && placesFor(member)[0]
  return <Link to={first?.to ?? '/'}>返回{first?.label ?? '首页'}</Link>
}
