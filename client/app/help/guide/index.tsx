import { readGuide } from '@shared/contract/guides'
import { reg } from '@shared/kernel/reg'
import { Page } from '../../kit/page'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'
import { useRouteParams } from '../../platform/navigation'
import { GuideView } from './guide-view'

reg('N26', 'N8')

/** One service before one applies for it: who, what to bring, steps, times, result, and whom to ask. */
export default function GuidePage() {
  const { item = '', centre } = useRouteParams()
  const query = useQuery(item ? `guide:${item}:${centre ?? ''}` : null, () =>
    api.call(readGuide, { params: { item }, query: centre ? { centre } : {} }),
  )
  return (
    <Page title={query.data?.title ?? '办事指南'} where="办事指南" onRetry={() => void query.reload()}>
      <LoadedQuery query={query} lines={10}>
        {(guide) => <GuideView guide={guide} />}
      </LoadedQuery>
    </Page>
  )
}
