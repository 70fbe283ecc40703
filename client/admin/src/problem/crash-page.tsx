import { useRouteError } from 'react-router-dom'
import { ProblemPage } from './problem-page'

/** When a page broke while it was being drawn or loaded. Loading the document anew is the mend. */
export function CrashPage() {
  const error = useRouteError()
  return (
    <main className="main">
      <ProblemPage error={error} onRetry={() => window.location.reload()} />
    </main>
  )
}
