import { readDevices } from '@shared/contract/logins'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useSignedIn } from '../../lib/session'
import { SignInGate } from '../../lib/sign-in-gate'
import { useQuery } from '../../lib/use-query'
import { useOnReturn } from '../../platform/navigation'
import { DeviceList } from './device-list'

/** Where my account is signed in, and how to end it from here. */
export default function DevicesPage() {
  const signedIn = useSignedIn()
  const query = useQuery(signedIn ? 'devices' : null, () => api.call(readDevices))
  useOnReturn(() => void query.reload())
  return (
    <Page title="登录设备" where="我的" onRetry={() => void query.reload()}>
      <SignInGate to="/account/devices/index" why="登录后才能查看登录过的设备。">
        <LoadedQuery query={query}>
          {({ devices }) => <DeviceList devices={devices} reload={query.reload} />}
        </LoadedQuery>
      </SignInGate>
    </Page>
  )
}
