import { type ImportView, readImportRows } from '@shared/contract/imports'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ExportButton } from '../exports/export-button'
import { Section } from '../kit/section'
import { staffApi } from '../lib/api'
import { OutcomeTable } from './outcome-table'

const KINDS = {
  bad: { title: '未导入的行', says: '改正后把台账重新上传即可，已登记的行不会重复。' },
  flagged: { title: '待判断的行', says: '已登记并作了标记，两份记录在核清前都不会用来答复本人。' },
} as const

interface OutcomePartProps {
  view: ImportView
  kind: keyof typeof KINDS
}

/** Rows that are not simply in, fifty at a time; the whole report is taken out as a table. */
export function OutcomePart({ view, kind }: OutcomePartProps) {
  const { id, progress } = view
  const found = useInfiniteQuery({
    queryKey: ['import-rows', id, kind, progress[kind]],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      staffApi.call(readImportRows, { params: { id }, query: { kind, after: String(pageParam) } }),
    getNextPageParam: (page) => page.next,
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Section
      title={`${KINDS[kind].title}（${progress[kind].toLocaleString()}）`}
      aside={<ExportButton list={{ list: 'import-report', id }} />}
    >
      <p className="quiet">{KINDS[kind].says}</p>
      {found.error && (
        <p>
          没有读到这些行。<Button onClick={() => void found.refetch()}>再读一次</Button>
        </p>
      )}
      <OutcomeTable rows={rows} label={KINDS[kind].title} />
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          再看 50 行
        </Button>
      )}
    </Section>
  )
}
