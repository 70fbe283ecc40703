import { listArchiveDesk } from '@shared/contract/archives'
import type { RouteOutput } from '@shared/contract/route'
import { sayDay } from '@shared/kernel/dates'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useSearchParams } from 'react-router-dom'
import '../queue/queue.css'
import { Clock } from '../kit/clock'
import { Empty } from '../kit/empty'
import { Loading } from '../kit/loading'
import { staffApi } from '../lib/api'
import { usePage } from '../lib/use-page'
import { useRowKeys } from '../lib/use-row-keys'
import { ProblemPage } from '../problem/problem-page'
import { KinNote } from '../queue/kin-note'
import { QueueMore } from '../queue/queue-more'
import { ArchivePlaces, type Shown } from './archive-places'
import { ArchiveRows } from './archive-rows'
import './archives.css'

type DeskRow = RouteOutput<typeof listArchiveDesk>['archives'][number]

const EMPTY: Record<Shown, { title: string; says: string }> = {
  duplicate: { title: '没有疑似重复的记录', says: '导入台账时发现的重复会出现在这里，等待核定。' },
  unlinked: {
    title: '没有未匹配的记录',
    says: '台账里没有身份证号的档案会出现在这里，对照纸质材料匹配到本人。',
  },
  proposal: {
    title: '没有待复核的提议',
    says: '姓名不一致、更正号码或重新核定时，须由另一位工作人员复核。',
  },
  told: {
    title: '没有待核实的自述',
    says: '本人填写上学和工作经历后，在这里等待与材料核对；核实后不再列出。',
  },
  unshelved: {
    title: '没有待整理入库的档案',
    says: '收到的档案在这里等待整理、编目、上架，先到的在前；自收到起两个月内完成。',
  },
}

const EXTRA = {
  since: { title: '等待自', says: ({ since }: DeskRow) => sayDay(since) },
  due: { title: '整理入库', says: ({ shelving }: DeskRow) => <Clock clock={shelving} /> },
}

const isShown = (text: string | null): text is Shown => text !== null && text in EMPTY

export const DESK = ['archive-desk'] as const

function useDesk(show: Shown) {
  const query = useInfiniteQuery({
    queryKey: [...DESK, show],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      staffApi.call(listArchiveDesk, { query: { show, after: pageParam ?? undefined } }),
    getNextPageParam: (page) => page.next,
  })
  return { ...query, rows: query.data?.pages.flatMap((page) => page.archives) ?? [] }
}

/** Records that wait to be decided, the oldest first. */
export function DeskPage() {
  const asked = useSearchParams()[0].get('show')
  const show = isShown(asked) ? asked : 'duplicate'
  const desk = useDesk(show)
  const heading = usePage('待核定的档案记录')
  const list = useRef<HTMLDivElement>(null)
  useRowKeys(list, desk.isSuccess)
  if (desk.error && !desk.data) return <ProblemPage error={desk.error} onRetry={() => desk.refetch()} />
  return (
    <>
      <div className="queue-head">
        <h1 ref={heading} tabIndex={-1}>
          档案
        </h1>
        <ArchivePlaces shown={show} />
      </div>
      <div ref={list}>
        {desk.isPending && <Loading what="待核定的记录" />}
        {desk.isSuccess && desk.rows.length === 0 && <Empty {...EMPTY[show]} />}
        {desk.rows.length > 0 && (
          <ArchiveRows<DeskRow>
            label="待核定的档案记录"
            rows={desk.rows}
            extra={EXTRA[show === 'unshelved' ? 'due' : 'since']}
          />
        )}
      </div>
      <QueueMore queue={desk} />
      <KinNote what="档案" />
    </>
  )
}
