import { readCase } from '@shared/contract/cases'
import { Button } from '../../kit/button'
import { Page } from '../../kit/page'
import { StatusTag } from '../../kit/status-tag'
import { SummaryList } from '../../kit/summary-list'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { tagTone } from '../../lib/tag-tone'
import { useQuery } from '../../lib/use-query'
import { replace, restart, useRouteParams } from '../../platform/navigation'
import { isAtWork } from '../is-at-work'
import { progressPath } from '../paths'
import { useLook } from '../use-look'

/** It is handed in: the number to quote, what happens next, and by when. */
export default function DonePage() {
  const id = useRouteParams().id ?? ''
  const query = useQuery(`case:${id}`, () => api.call(readCase, { params: { id } }))
  useLook(isAtWork(query.data?.state), query.reload)
  return (
    <Page title="申请已提交" where={query.data?.title ?? '我的办件'}>
      <LoadedQuery query={query}>
        {(found) => (
          <>
            <StatusTag tone={tagTone(found.tone)}>{found.stateLabel}</StatusTag>
            <Text>{found.says}</Text>
            <SummaryList
              items={[
                { label: '办件编号', value: found.no },
                {
                  label: '最晚办完',
                  value: found.clock
                    ? `${found.clock.dueText}${found.clock.provisional ? '（暂定）' : ''}`
                    : '',
                },
              ]}
            />
            <Button onPress={() => replace(progressPath(id))}>查看进度</Button>
            <Button kind="secondary" onPress={() => restart('/pages/home/index')}>
              回到首页
            </Button>
          </>
        )}
      </LoadedQuery>
    </Page>
  )
}
