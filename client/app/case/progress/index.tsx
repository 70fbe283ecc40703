import { readCase } from '@shared/contract/cases'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { useOnReturn, useRouteParams } from '../../platform/navigation'
import { isAtWork } from '../is-at-work'
import { progressPath } from '../paths'
import { useLook } from '../use-look'
import { CaseView } from './case-view'

/** How far my case is: what is true now, the clock, what I can do, and everything that happened. */
export default function ProgressPage() {
  const id = useRouteParams().id ?? ''
  const query = useQuery(id || null, () => api.call(readCase, { params: { id } }))
  useOnReturn(() => void query.reload())
  useLook(isAtWork(query.data?.state), query.reload)
  return (
    <Page
      title={query.data?.title ?? '办件进度'}
      where={query.data ? `办件 ${query.data.no}` : '办件'}
      onRetry={() => void query.reload()}
    >
      <SignInGate to={progressPath(id)} why="登录后才能查看自己的办件。">
        <LoadedQuery query={query} lines={6}>
          {(found) => <CaseView found={found} reload={query.reload} />}
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}
