import { readMe } from '@shared/contract/me'
import { signOut } from '@shared/contract/sign-in'
import { Button } from '../../kit/button'
import { SummaryList } from '../../kit/summary-list'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { signedOut } from '../../lib/session'
import { useQuery } from '../../lib/use-query'
import { useOnReturn } from '../../platform/navigation'

const LEVELS = { declared: '已填写，待窗口核验', verified: '已核验' } as const

/** Who is signed in, masked, and the way out. */
export function MyAccount() {
  const query = useQuery('me', () => api.call(readMe))
  useOnReturn(() => void query.reload())
  const leave = async () => {
    // an ended sign-in is signed out already; without a network the device at least forgets
    await api.call(signOut).catch(() => undefined)
    signedOut()
    announce('已退出登录')
  }
  return (
    <LoadedQuery query={query}>
      {({ phone, identity }) => (
        <>
          <SummaryList
            items={[
              { label: '手机号', value: phone ?? '未绑定' },
              {
                label: '姓名',
                value: identity?.name ?? '',
                changeTo: identity ? undefined : '/account/identity/index',
              },
              { label: '身份证号', value: identity?.idNumber ?? '' },
              { label: '身份', value: identity ? LEVELS[identity.level] : '' },
            ]}
          />
          <Button kind="quiet" onPress={leave}>
            退出登录
          </Button>
        </>
      )}
    </LoadedQuery>
  )
}
