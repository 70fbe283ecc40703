import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router-dom'
import { Loading } from '../kit/loading'
import { Notice } from '../kit/notice'
import { Section } from '../kit/section'
import { announce } from '../lib/announce'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import { CentreForm } from './centre-form'
import { CentreParts } from './centre-parts'
import { StandingTag } from './standing-tag'
import { type StaffCentre, useCentre } from './use-centres'
import './centres.css'

/** One node: its particulars and standing, what holds there, its history, and changing it. */
export function CentrePage() {
  const { id = '' } = useParams()
  const query = useCentre(id)
  const heading = usePage('机构')
  if (query.error && !query.data) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  const centre = query.data
  return (
    <div className="sheets">
      <div className="sheets__head">
        <Link to="/centres">返回机构</Link>
        <h1 ref={heading} tabIndex={-1}>
          {centre?.name ?? '机构'}
        </h1>
        {centre && <StandingTag tone={centre.tone} />}
      </div>
      {centre ? <Sheets key={centre.id} centre={centre} /> : <Loading what="机构" />}
    </div>
  )
}

function Sheets({ centre }: { centre: StaffCentre }) {
  const [isChanging, setChanging] = useState(false)
  return (
    <>
      {centre.tone === 'gone' && (
        <Notice kind="quiet" title={centre.standingSays}>
          <p>不出现在公众目录里，也不能接收、出具和转出档案；已保管的档案照常可查，由主管部门处理。</p>
        </Notice>
      )}
      {isChanging ? (
        <Section title="变更">
          <CentreForm
            centre={centre}
            onCancel={() => setChanging(false)}
            onSaved={() => {
              announce('已保存。')
              setChanging(false)
            }}
          />
        </Section>
      ) : (
        <CentreParts
          centre={centre}
          aside={centre.mayManage && <Button onClick={() => setChanging(true)}>变更</Button>}
        />
      )}
    </>
  )
}
