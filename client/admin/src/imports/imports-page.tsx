import { Empty } from '../kit/empty'
import { Loading } from '../kit/loading'
import { Section } from '../kit/section'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import { ImportList } from './import-list'
import { UploadPart } from './upload-part'
import { useImports } from './use-import'
import './imports.css'

/** The import desk: bring a ledger, and see what became of earlier ones. */
export function ImportsPage() {
  const imports = useImports()
  const heading = usePage('台账导入')
  if (imports.error && !imports.data)
    return <ProblemPage error={imports.error} onRetry={() => imports.refetch()} />
  const rows = imports.data?.imports ?? []
  return (
    <div className="sheets">
      <h1 ref={heading} tabIndex={-1}>
        台账导入
      </h1>
      <UploadPart />
      <Section title="导入记录">
        {imports.isPending && <Loading what="导入记录" />}
        {imports.isSuccess && rows.length === 0 && (
          <Empty title="还没有导入过" says="上传台账后，这里显示每次导入的进度和结果。" />
        )}
        {rows.length > 0 && <ImportList rows={rows} />}
      </Section>
    </div>
  )
}
