import { listUnitNotices } from '@shared/contract/unit-notices'
import { Empty } from '../../kit/empty'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { useOnReturn } from '../../platform/navigation'
import { UnitTold } from './unit-told'

/** What the units I act for were told of the files under their collective accounts. */
export default function UnitNoticesPage() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'unit-notices' : null, () => api.call(listUnitNotices))
  useOnReturn(() => void query.reload())
  return (
    <Page title="单位收到的告知" where="我的" onRetry={() => void query.reload()}>
      <SignInGate to="/account/unit-notices/index" why="登录后才能查看单位收到的告知。">
        <LoadedQuery query={query}>
          {({ units }) =>
            units.length === 0 ? (
              <Empty
                title="您现在不是单位的经办人"
                note="单位在机构开了集体账户、授权您经办以后，账户里的档案转出、调转都会在这里告知。"
              />
            ) : (
              units.map((unit) => <UnitTold key={unit.id} {...unit} />)
            )
          }
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}
