import { readLogins } from '@shared/contract/logins'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { useOnReturn } from '../../platform/navigation'
import { ChangeLogins } from './change-logins'

/** The ways into my account, and how to have others. */
export default function LoginsPage() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'logins' : null, () => api.call(readLogins))
  useOnReturn(() => void query.reload())
  return (
    <Page title="登录方式" where="我的" onRetry={() => void query.reload()}>
      <SignInGate to="/account/logins/index" why="登录后才能查看和更改登录方式。">
        <LoadedQuery query={query}>
          {(found) => <ChangeLogins found={found} reload={query.reload} />}
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}
