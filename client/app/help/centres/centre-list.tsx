import { listCentres } from '@shared/contract/centres'
import { useState } from 'react'
import { Call } from '../../kit/call'
import { Empty } from '../../kit/empty'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { api } from '../../lib/api'
import { LoadedQuery } from '../../lib/loaded-query'
import { useQuery } from '../../lib/use-query'
import { CentrePage } from './centre-page'

interface CentreListProps {
  search: { region?: string; q?: string }
}

/** What was found, a page at a time, each under the one before. */
export function CentreList({ search }: CentreListProps) {
  const [afters, setAfters] = useState<string[]>([])
  const query = useQuery(`centres:${JSON.stringify(search)}`, () => api.call(listCentres, { query: search }))
  return (
    <LoadedQuery query={query} lines={6}>
      {({ total, centres, next, ask }) =>
        centres.length === 0 ? (
          <>
            <Empty icon="search" title="没有找到机构" note="换个地区或名称试试。" />
            {ask && (
              <Section title="可以问主管部门">
                <Text>{ask.name}</Text>
                {ask.phone && <Call label="电话" number={ask.phone} />}
              </Section>
            )}
          </>
        ) : (
          <Section title={`${total} 个机构`}>
            <CentrePage
              centres={centres}
              next={afters.length ? null : next}
              onMore={(after) => setAfters([after])}
            />
            {afters.map((after, at) => (
              <LaterPage
                key={after}
                search={search}
                after={after}
                last={at === afters.length - 1}
                onMore={(more) => setAfters([...afters, more])}
              />
            ))}
          </Section>
        )
      }
    </LoadedQuery>
  )
}

interface LaterPageProps extends CentreListProps {
  after: string
  last: boolean
  onMore: (after: string) => void
}

function LaterPage({ search, after, last, onMore }: LaterPageProps) {
  const query = useQuery(`centres:${JSON.stringify(search)}:${after}`, () =>
    api.call(listCentres, { query: { ...search, after } }),
  )
  return (
    <LoadedQuery query={query} lines={6}>
      {({ centres, next }) => <CentrePage centres={centres} next={last ? next : null} onMore={onMore} />}
    </LoadedQuery>
  )
}
