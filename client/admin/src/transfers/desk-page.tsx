import { DESK_STEPS, type DeskStepName } from '@shared/domain/transfer/desk'
import { useRef } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import '../queue/queue.css'
import './transfers.css'
import { Empty } from '../kit/empty'
import { Loading } from '../kit/loading'
import { mayDo } from '../lib/access'
import { useMe } from '../lib/session'
import { usePage } from '../lib/use-page'
import { useRowKeys } from '../lib/use-row-keys'
import { ProblemPage } from '../problem/problem-page'
import { KinNote } from '../queue/kin-note'
import { QueueMore } from '../queue/queue-more'
import { DeskPlaces } from './desk-places'
import { DeskRows } from './desk-rows'
import { FindPart } from './find-part'
import { useDesk } from './use-desk'

const isStep = (text: string | null): text is DeskStepName => text !== null && text in DESK_STEPS

/** The desks of files that come and go: what is to be done at each step, and whose a package is that has just come. */
export function TransfersPage() {
  const asked = useSearchParams()[0].get('step')
  const step = isStep(asked) ? asked : 'in-coming'
  const { label, says, desk } = DESK_STEPS[step]
  const query = useDesk(step)
  const me = useMe().data
  const heading = usePage('档案转递')
  const list = useRef<HTMLDivElement>(null)
  useRowKeys(list, query.isSuccess)
  if (query.error && !query.data) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  return (
    <>
      <div className="queue-head">
        <h1 ref={heading} tabIndex={-1}>
          档案转递
        </h1>
        <Link to="/search-asks">寻档询问</Link>
        <DeskPlaces step={step} />
      </div>
      {desk === 'in' && me && mayDo(me, 'transfer.find') && <FindPart />}
      <div ref={list} className="desk-rows">
        <p className="quiet">{says}</p>
        {query.isPending && <Loading what={label} />}
        {query.isSuccess && query.rows.length === 0 && (
          <Empty title={`没有${label}的档案`} says="有了会自动出现在这里，不用刷新。" />
        )}
        {query.rows.length > 0 && <DeskRows label={label} rows={query.rows} />}
      </div>
      <QueueMore queue={query} />
      <KinNote />
    </>
  )
}
