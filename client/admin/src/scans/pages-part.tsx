import type { ScanView } from '@shared/contract/scans'
import type { ReturnReason } from '@shared/domain/scans/table'
import { Button } from 'antd'
import { useState } from 'react'
import { Loading } from '../kit/loading'
import { ProblemNotice } from '../kit/problem-notice'
import { mayDo } from '../lib/access'
import { useKnownMember } from '../lib/session'
import { problemOf } from '../problem/problem-of'
import { CheckForm } from './check-form'
import { PageCard } from './page-card'
import type { Marks } from './say-scan'
import { useScanPages } from './use-scans'
import { ViewDialog } from './view-dialog'

/** The pages of a scan as thumbnails; for the second person, each with what is wrong with it, and the decision beneath. */
export function PagesPart({ scan }: { scan: ScanView }) {
  const query = useScanPages(scan)
  const member = useKnownMember()
  const [viewed, setViewed] = useState<number | null>(null)
  const [marks, setMarks] = useState<Marks>({})
  const pages = query.data?.pages.flatMap((one) => one.pages) ?? []
  const isChecking = scan.can.includes('accept')
  const mark = (page: number, reason: ReturnReason | null): void => {
    const { [page]: _before, ...others } = marks
    setMarks(reason ? { ...others, [page]: reason } : others)
  }
  return (
    <>
      <ul className="scans__pages" aria-label={`${scan.name} 的各页`}>
        {pages.map((page) => (
          <li key={page.page}>
            <PageCard
              scan={scan}
              page={page}
              reason={marks[page.page] ?? null}
              onView={member && mayDo(member, 'scan.view') ? () => setViewed(page.page) : null}
              onMark={isChecking ? (reason) => mark(page.page, reason) : null}
            />
          </li>
        ))}
      </ul>
      {query.isFetching && <Loading what="各页" />}
      {query.error && (
        <>
          <ProblemNotice problem={problemOf(query.error)} title="没能读取各页" canRepeat={false} />
          <Button onClick={() => void (query.data ? query.fetchNextPage() : query.refetch())}>重试</Button>
        </>
      )}
      {query.hasNextPage && !query.error && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          再看后面的页（还有 {scan.done - pages.length} 页）
        </Button>
      )}
      {isChecking && <CheckForm scan={scan} marks={marks} isAllShown={pages.length === scan.pages} />}
      {viewed !== null && (
        <ViewDialog scan={scan} page={viewed} onPage={setViewed} onClose={() => setViewed(null)} />
      )}
    </>
  )
}
