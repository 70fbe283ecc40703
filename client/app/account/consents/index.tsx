import { readConsents } from '@shared/contract/privacy'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { ConsentList } from './consent-list'

/** What I agreed to, and taking it back. */
export default function ConsentsPage() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'consents' : null, () => api.call(readConsents))
  return (
    <Page title="同意与授权" where="我的" onRetry={() => void query.reload()}>
      <SignInGate to="/account/consents/index" why="登录后才能查看您同意过什么。">
        <LoadedQuery query={query} lines={6}>
          {({ consents }) => <ConsentList consents={consents} reload={query.reload} />}
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}
