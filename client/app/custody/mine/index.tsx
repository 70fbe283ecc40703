import { readCustodyAccount } from '@shared/contract/custody'
import { reg } from '@shared/kernel/reg'
import { Empty } from '../../kit/empty'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { open, useOnReturn } from '../../platform/navigation'
import { ACCOUNT } from '../paths'
import { AccountView } from './account-view'

reg('N12-person', 'N12-agree')

/** My account with a centre: where, since when, whether the file has come, and what I signed. */
export default function MyCustodyPage() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'custody' : null, () => api.call(readCustodyAccount))
  useOnReturn(() => void query.reload())
  return (
    <Page title="我的存档账户" where="档易办" onRetry={() => void query.reload()}>
      <SignInGate to={ACCOUNT} why="登录后才能查看自己的账户。">
        <LoadedQuery query={query} lines={6}>
          {({ account }) =>
            account ? (
              <AccountView account={account} />
            ) : (
              <Empty
                icon="folder"
                title="还没有个人账户"
                note="档案到没到都可以先开，完成实名核验的当场开立。"
                action={{
                  label: '办理个人账户设立',
                  onPress: () => open('/apply/start/index?item=personal-account'),
                }}
              />
            )
          }
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}
