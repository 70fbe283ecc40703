import { CHANGE_DEADLINE, NO_OLD_SLIP } from '@shared/domain/graduates/change-deadline'
import { GRADUATE_STATES, type GraduateState } from '@shared/domain/graduates/table'
import { reg } from '@shared/kernel/reg'
import { Button } from 'antd'
import { Link, useSearchParams } from 'react-router-dom'
import { Empty } from '../kit/empty'
import { Loading } from '../kit/loading'
import { mayDo } from '../lib/access'
import { useMe } from '../lib/session'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import { KinNote } from '../queue/kin-note'
import '../queue/queue.css'
import '../transfers/transfers.css'
import { GraduateTable } from './graduate-table'
import { useGraduates } from './use-graduates'

reg('grad')

const STATES = Object.keys(GRADUATE_STATES) as GraduateState[]
const isState = (text: string | null): text is GraduateState => STATES.some((state) => state === text)

const NOTHING: Record<GraduateState, string> = {
  sent: '上传学校的转递清单后，还没有到的档案列在这里。',
  unlisted: '学校寄来、清单里却没有的档案会列在这里。',
  arrived: '清单里的档案到了，会自动列在这里。',
  settled: '核销的行留在这里，可以撤回。',
}

/** What schools have sent and what came of it: files on their way, files on no list, and what is to be done about either. */
export function GraduatesPage() {
  const asked = useSearchParams()[0].get('state')
  const state = isState(asked) ? asked : 'sent'
  const query = useGraduates(state)
  const me = useMe().data
  const heading = usePage('毕业生档案')
  if (query.error && !query.data) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  return (
    <>
      <div className="queue-head">
        <h1 ref={heading} tabIndex={-1}>
          毕业生档案
        </h1>
        <nav className="show-switch" aria-label="哪些档案">
          {STATES.map((name) => (
            <Link
              key={name}
              to={`/graduates?state=${name}`}
              aria-current={name === state ? 'page' : undefined}
            >
              {GRADUATE_STATES[name]}
            </Link>
          ))}
        </nav>
        {me && mayDo(me, 'import.run') && <Link to="/imports?kind=graduates">上传学校的转递清单</Link>}
      </div>
      <ul className="quiet graduates-rules">
        {query.deadline && (
          <li>
            {query.deadline}（{CHANGE_DEADLINE.source}）
          </li>
        )}
        <li>{NO_OLD_SLIP}</li>
      </ul>
      <div className="desk-rows">
        {query.isPending && <Loading what={GRADUATE_STATES[state]} />}
        {query.isSuccess && query.rows.length === 0 && (
          <Empty title={`没有“${GRADUATE_STATES[state]}”的毕业生档案`} says={NOTHING[state]} />
        )}
        {query.rows.length > 0 && <GraduateTable rows={query.rows} onDone={() => undefined} />}
      </div>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          再列出一些
        </Button>
      )}
      <KinNote />
    </>
  )
}
