import { writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { Button } from 'antd'
import { Empty } from '../kit/empty'
import { LinkedTable } from '../kit/linked-table'
import { Loading } from '../kit/loading'
import { Section } from '../kit/section'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import { type CollectiveRow, useCollectives } from './use-collectives'

reg('N12-unit')

const UNIT = {
  title: '单位',
  to: ({ id }: CollectiveRow) => `/collective-accounts/${id}`,
  says: ({ name }: CollectiveRow) => name,
}

const COLUMNS = [
  { title: '委托存档单位编号', says: (row: CollectiveRow) => row.accountNo },
  { title: '统一社会信用代码', says: (row: CollectiveRow) => row.creditCode },
  { title: '状态', says: (row: CollectiveRow) => row.stateSays },
  { title: '现在的经办人', says: (row: CollectiveRow) => `${row.agents} 人` },
  { title: '开立日期', says: (row: CollectiveRow) => writeDay(row.openedOn) },
]

/** The collective accounts of the centre. */
export function CollectivesPage() {
  const heading = usePage('集体账户')
  const query = useCollectives()
  if (query.error && !query.data) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  return (
    <div className="sheets">
      <div className="sheets__head">
        <h1 ref={heading} tabIndex={-1}>
          集体账户
        </h1>
        <p className="quiet">在本机构开立的单位集体账户，先开立的在前。</p>
      </div>
      <Section title="已开立">
        {query.isPending && <Loading what="集体账户" />}
        {query.isSuccess && query.rows.length === 0 && (
          <Empty title="还没有单位开立集体账户" says="单位的经办人在线或者到窗口申请，核对通过后列在这里。" />
        )}
        {query.rows.length > 0 && (
          <LinkedTable label="集体账户" rows={query.rows} first={UNIT} columns={COLUMNS} />
        )}
        {query.hasNextPage && (
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            再列出一些
          </Button>
        )}
      </Section>
    </div>
  )
}
