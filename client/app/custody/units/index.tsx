import { listOwnUnits } from '@shared/contract/collective'
import { reg } from '@shared/kernel/reg'
import { Empty } from '../../kit/empty'
import { Page } from '../../kit/page'
import { Row, Rows } from '../../kit/row'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { open, useOnReturn } from '../../platform/navigation'
import { UNIT, UNITS } from '../paths'

reg('N12-unit')

/** The units I act for. */
export default function OwnUnitsPage() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'units' : null, () => api.call(listOwnUnits))
  useOnReturn(() => void query.reload())
  return (
    <Page title="我经办的单位" where="档易办" onRetry={() => void query.reload()}>
      <SignInGate to={UNITS} why="登录后才能查看您经办的单位。">
        <LoadedQuery query={query}>
          {({ units }) =>
            units.length > 0 ? (
              <Rows>
                {units.map(({ id, name, stateSays, accountNo, centre }) => (
                  <Row
                    key={id}
                    to={`${UNIT}?id=${id}`}
                    title={name}
                    note={`${stateSays}，编号 ${accountNo}，${centre}`}
                    icon="building-2"
                  />
                ))}
              </Rows>
            ) : (
              <Empty
                icon="building-2"
                title="您现在没有经办的单位"
                note="单位授权您经办，并且账户开立或者变更办结后，会出现在这里。"
                action={{
                  label: '办理单位集体账户设立',
                  onPress: () => open('/apply/start/index?item=collective-account'),
                }}
              />
            )
          }
        </LoadedQuery>
        <Rows>
          <Row
            to="/apply/start/index?item=collective-agents"
            title="单位经办人变更"
            note="接替、增加，或者不再经办"
            icon="file-text"
          />
        </Rows>
      </SignInGate>
    </Page>
  )
}
