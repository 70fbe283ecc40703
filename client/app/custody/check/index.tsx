import { readFileCheck } from '@shared/contract/file-check'
import { reg } from '@shared/kernel/reg'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { useOnReturn } from '../../platform/navigation'
import { CHECK } from '../paths'
import { Checked } from './checked'

reg('G36', 'N20-4')

/** What is missing in my file or does not agree, before the day it matters: what it blocks, what to do, who can issue it. */
export default function CheckPage() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'file-check' : null, () => api.call(readFileCheck))
  useOnReturn(() => void query.reload())
  return (
    <Page title="档案体检" where="我的档案" onRetry={() => void query.reload()}>
      <SignInGate to={CHECK} why="档案里缺什么只告诉本人，登录后查看。">
        <LoadedQuery query={query} lines={6}>
          {(told) => <Checked told={told} />}
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}
