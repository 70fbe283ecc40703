import { readMe } from '@shared/contract/me'
import { readOwnClaims } from '@shared/contract/own-claims'
import { reg } from '@shared/kernel/reg'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { useOnReturn } from '../../platform/navigation'
import { CLAIMS } from '../paths'
import { Claimed } from './claimed'

reg('G36', 'N20-4')

/** What I say of my schools and work: my file is checked against it, as my word until staff confirm it. */
export default function ClaimsPage() {
  const signedIn = useSignedIn()
  const me = useQuery(signedIn ? 'me' : null, () => api.call(readMe))
  const query = useQuery(signedIn ? 'own-claims' : null, () => api.call(readOwnClaims))
  const reload = () => void Promise.all([me.reload(), query.reload()])
  useOnReturn(reload)
  return (
    <Page title="我的经历" where="我的档案" onRetry={reload}>
      <SignInGate to={CLAIMS} why="自述的经历只有本人能写，登录后填写。">
        <LoadedQuery query={me}>
          {(person) => (
            <LoadedQuery query={query} lines={6}>
              {(told) => <Claimed key={person.id} who={person.id} told={told} onSaid={query.reload} />}
            </LoadedQuery>
          )}
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}
