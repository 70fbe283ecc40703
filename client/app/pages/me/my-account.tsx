import { readMe } from '@shared/contract/me'
import { SummaryList } from '../../kit/summary-list'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { realNamePath } from '../../lib/real-name-path'
import { useQuery } from '../../lib/use-query'
import { useOnReturn } from '../../platform/navigation'

const LEVELS = { declared: '本人填写，待核验', verified: '已核验' } as const
const toRealName = realNamePath('/pages/me/index')

/** Who is signed in, numbers masked. */
export function MyAccount() {
  const query = useQuery('me', () => api.call(readMe))
  useOnReturn(() => void query.reload())
  return (
    <LoadedQuery query={query}>
      {({ phone, identity }) => (
        <SummaryList
          items={[
            { label: '手机号', value: phone ?? '没有绑定' },
            {
              label: '姓名',
              value: identity?.name ?? '',
              changeTo: identity ? undefined : toRealName,
            },
            { label: '身份证号', value: identity?.idNumber ?? '' },
            {
              label: '身份',
              value: identity ? LEVELS[identity.level] : '',
              changeTo: identity?.level === 'declared' ? toRealName : undefined,
            },
          ]}
        />
      )}
    </LoadedQuery>
  )
}
