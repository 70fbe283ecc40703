import type { SearchAsk } from '@shared/contract/search-asks'
import { reg } from '@shared/kernel/reg'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import '../queue/queue.css'
import '../transfers/transfers.css'
import { Empty } from '../kit/empty'
import { Loading } from '../kit/loading'
import { mayDo } from '../lib/access'
import { type StaffMember, useMe } from '../lib/session'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import { KinNote } from '../queue/kin-note'
import { AnswerDialog } from './answer-dialog'
import { AskTable } from './ask-table'
import { type Side, useAsks } from './use-asks'

reg('grad', 'W6-all')

const SIDES: Readonly<Record<Side, { label: string; says: string; none: string }>> = {
  late: {
    label: '逾期上报的',
    says: '下属机构和它们问到的单位过了期限没有答复，已上报本部门。请督促它们查找并答复。',
    none: '没有逾期的询问',
  },
  to: {
    label: '问本机构的',
    says: '别的机构在帮人找档案，问到了本机构。10个工作日内查找并答复，逾期自动上报主管部门。',
    none: '没有要答复的询问',
  },
  from: {
    label: '本机构问出去的',
    says: '本机构牵头的寻档问了谁、各自怎样答复。系统外的单位打印寻档函寄去，它凭函上的编号在网上答复。',
    none: '没有问出去的',
  },
}

/** A department hears of silence; a centre answers and asks. */
const sidesFor = (me: Pick<StaffMember, 'posts'> | undefined): [Side, ...Side[]] =>
  me?.posts.includes('supervisor') ? ['late'] : ['to', 'from']

/** The questions of searches for files: what this centre has to look for, and what it has asked of others. */
export function AsksPage() {
  const asked = useSearchParams()[0].get('side')
  const me = useMe().data
  const sides = sidesFor(me)
  const side = sides.find((name) => name === asked) ?? sides[0]
  const query = useAsks(side)
  const heading = usePage('寻档询问')
  const [answering, setAnswering] = useState<SearchAsk | null>(null)
  if (query.error && !query.data) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  const rows = query.data?.asks ?? []
  return (
    <>
      <div className="queue-head">
        <h1 ref={heading} tabIndex={-1}>
          寻档询问
        </h1>
        <nav className="show-switch" aria-label="哪些询问">
          {sides.map((name) => (
            <Link
              key={name}
              to={`/search-asks?side=${name}`}
              aria-current={name === side ? 'page' : undefined}
            >
              {SIDES[name].label}
            </Link>
          ))}
        </nav>
      </div>
      <div className="desk-rows">
        <p className="quiet">{SIDES[side].says}</p>
        {query.isPending && <Loading what="寻档询问" />}
        {query.isSuccess && rows.length === 0 && (
          <Empty title={SIDES[side].none} says="有了会自动出现在这里，不用刷新。" />
        )}
        {rows.length > 0 && (
          <AskTable
            {...{ side, rows }}
            mayAnswer={me !== undefined && mayDo(me, 'search.answer')}
            onAnswer={setAnswering}
          />
        )}
      </div>
      {answering && <AnswerDialog ask={answering} onGone={() => setAnswering(null)} />}
      <KinNote />
    </>
  )
}
