import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router-dom'
import { ExportButton } from '../exports/export-button'
import { Empty } from '../kit/empty'
import { Loading } from '../kit/loading'
import { announce } from '../lib/announce'
import { useMedia } from '../lib/use-media'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import './queue.css'
import { useRowKeys } from '../lib/use-row-keys'
import { KinNote } from './kin-note'
import { QueueList } from './queue-list'
import { QueueMore } from './queue-more'
import { QueueTable } from './queue-table'
import { EMPTY_QUEUE, sayQueue } from './say-queue'
import { ShowSwitch } from './show-switch'
import { useQueue } from './use-queue'

/** Work queue: what is due next stands first. */
export function QueuePage() {
  const [search] = useSearchParams()
  const show = search.get('show') === 'closed' ? 'closed' : 'open'
  const queue = useQueue(show)
  const heading = usePage('待办')
  const list = useRef<HTMLDivElement>(null)
  const isNarrow = useMedia('(max-width: 720px)')
  useRowKeys(list, queue.isSuccess)
  const says = queue.isSuccess ? sayQueue(show, queue.rows, queue.hasNextPage) : ''
  useEffect(() => announce(says), [says])
  if (queue.error && !queue.data) return <ProblemPage error={queue.error} onRetry={() => queue.refetch()} />
  return (
    <>
      <div className="queue-head">
        <h1 ref={heading} tabIndex={-1}>
          待办
        </h1>
        <ShowSwitch show={show} />
        {queue.rows.length > 0 && <p className="queue-head__says">{says}</p>}
        {queue.rows.length > 0 && <ExportButton list={{ list: 'queue', show }} />}
      </div>
      <div ref={list}>
        {queue.isPending && <Loading what="待办" />}
        {queue.isSuccess && queue.rows.length === 0 && <Empty {...EMPTY_QUEUE[show]} />}
        {queue.rows.length > 0 &&
          (isNarrow ? <QueueList rows={queue.rows} /> : <QueueTable rows={queue.rows} />)}
      </div>
      <QueueMore queue={queue} />
      <KinNote />
    </>
  )
}
