import { readOwnUnit } from '@shared/contract/collective'
import { reg } from '@shared/kernel/reg'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { useOnReturn, useRouteParams } from '../../platform/navigation'
import { UNIT } from '../paths'
import { casesOf } from './cases-part'
import { UnitView } from './unit-view'

reg('N12-unit', 'N12-agree')

/** One unit I act for: its account, what was signed, and who is kept under it. */
export default function OwnUnitPage() {
  const { id = '' } = useRouteParams()
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? `unit:${id}` : null, () =>
    api.call(readOwnUnit, { params: { id }, query: {} }),
  )
  const cases = useQuery(signedIn ? `unit-cases:${id}` : null, () => casesOf(id))
  useOnReturn(() => {
    void query.reload()
    void cases.reload()
  })
  return (
    <Page title={query.data?.name ?? '单位集体账户'} where="我经办的单位" onRetry={() => void query.reload()}>
      <SignInGate to={`${UNIT}?id=${id}`} why="登录后才能查看您经办的单位。">
        <LoadedQuery query={query} lines={6}>
          {(unit) => <UnitView unit={unit} cases={cases} />}
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}
