import { locateFile } from '@shared/contract/custody'
import { reg } from '@shared/kernel/reg'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { useOnReturn } from '../../platform/navigation'
import { TRACKER } from '../paths'
import { Located } from './located'

reg('grad')

/** Where my file is: one sentence, who has it and how to reach them, what to do next, and every hand-over since the beginning. */
export default function TrackerPage() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'file-location' : null, () => api.call(locateFile))
  useOnReturn(() => void query.reload())
  return (
    <Page title="档案在哪里" where="我的档案" onRetry={() => void query.reload()}>
      <SignInGate to={TRACKER} why="档案在哪里只告诉本人，登录后查看。">
        <LoadedQuery query={query} lines={6}>
          {(found) => <Located found={found} />}
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}
