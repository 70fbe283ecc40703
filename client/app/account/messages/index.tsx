import { readMessageWay } from '@shared/contract/messages'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { useOnReturn } from '../../platform/navigation'
import { ChooseWay } from './choose-way'

/** By what I hear of my cases. */
export default function MessagesPage() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'message-way' : null, () => api.call(readMessageWay))
  useOnReturn(() => void query.reload())
  return (
    <Page title="消息提醒" where="我的" onRetry={() => void query.reload()}>
      <SignInGate to="/account/messages/index" why="登录后才能选择消息怎样发给您。">
        <LoadedQuery query={query}>
          {(found) => <ChooseWay found={found} reload={query.reload} />}
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}
