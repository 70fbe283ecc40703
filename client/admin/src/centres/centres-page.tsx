import { useState } from 'react'
import { Link } from 'react-router-dom'
import { ExportButton } from '../exports/export-button'
import { Empty } from '../kit/empty'
import { Loading } from '../kit/loading'
import { Section } from '../kit/section'
import { TextField } from '../kit/text-field'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import { CentreTree } from './centre-tree'
import { found } from './tree-order'
import { useCentres } from './use-centres'
import './centres.css'

/** More than anybody reads; the search finds the rest. */
const SHOWN = 300

/** Every department and institution, as they stand under each other, with their standing today. */
export function CentresPage() {
  const heading = usePage('机构')
  const query = useCentres()
  const [text, setText] = useState('')
  if (query.error && !query.data) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  const nodes = query.data?.nodes ?? []
  const placed = found(nodes, text)
  const gone = nodes.filter(({ tone }) => tone === 'gone').length
  return (
    <div className="sheets">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          机构
        </h1>
        {query.data?.mayManage && (
          <nav className="deeds" aria-label="登记机构">
            <Link to="/centres/new">新增一个机构</Link>
            <Link to="/centres/import">导入机构目录</Link>
          </nav>
        )}
      </div>
      <Section
        title={`主管部门和机构（${nodes.length}）`}
        aside={<ExportButton list={{ list: 'centres' }} />}
      >
        {gone > 0 && <p className="quiet">其中 {gone} 个现在不能保管档案，不出现在公众目录里。</p>}
        <div className="centres__find">
          <TextField
            id="find"
            label="查找"
            hint="名称、地区或电话的一部分"
            value={text}
            required={false}
            onChange={setText}
          />
        </div>
        {query.isPending && <Loading what="机构" />}
        {query.isSuccess && placed.length === 0 && <Empty title="没有找到" says="换一个词试试。" />}
        {placed.length > 0 && <CentreTree placed={placed.slice(0, SHOWN)} />}
        {placed.length > SHOWN && (
          <p className="quiet">
            只显示前 {SHOWN} 个，共 {placed.length} 个，请用上面的查找。
          </p>
        )}
      </Section>
    </div>
  )
}
