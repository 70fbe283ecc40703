import type { ApiProblem } from '@common/api-problem'
import './kit.css'

/** The code of a problem, small, to quote on the phone. */
export function CodeLine({ problem }: { problem: ApiProblem }) {
  return (
    <p className="code-line">
      编号 <code>{problem.code}</code>
      {problem.request && (
        <>
          {' · '}请求 <code>{problem.request}</code>
        </>
      )}
    </p>
  )
}
