import { IMPORT_KIND_NAMES, IMPORT_KINDS, type ImportKind } from '@shared/domain/imports/kinds'
import { Link, useSearchParams } from 'react-router-dom'
import { Empty } from '../kit/empty'
import { Loading } from '../kit/loading'
import { Section } from '../kit/section'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import { ImportList } from './import-list'
import { InvitePart } from './invite-part'
import { PAGE_TITLES } from './page-titles'
import { UploadPart } from './upload-part'
import { useImports } from './use-import'
import '../queue/queue.css'
import './imports.css'

/** Which table is brought. The address keeps the choice. */
function KindSwitch({ kind }: { kind: ImportKind }) {
  return (
    <nav className="show-switch" aria-label="导入什么">
      {IMPORT_KIND_NAMES.map((name) => (
        <Link key={name} to={`/imports?kind=${name}`} aria-current={name === kind ? 'page' : undefined}>
          {IMPORT_KINDS[name].title}
        </Link>
      ))}
    </nav>
  )
}

/** The import desk: bring a ledger, the list of a school or that of a unit that hands its files over, and see what became of earlier ones. */
export function ImportsPage() {
  const asked = useSearchParams()[0].get('kind')
  const kind = IMPORT_KIND_NAMES.find((name) => name === asked) ?? 'ledger'
  const imports = useImports()
  const title = PAGE_TITLES[kind]
  const heading = usePage(title)
  if (imports.error && !imports.data)
    return <ProblemPage error={imports.error} onRetry={() => imports.refetch()} />
  const rows = imports.data?.imports ?? []
  return (
    <div className="sheets">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <KindSwitch kind={kind} />
      <UploadPart key={kind} kind={kind} />
      {kind === 'graduates' && <InvitePart />}
      <Section title="导入记录">
        {imports.isPending && <Loading what="导入记录" />}
        {imports.isSuccess && rows.length === 0 && (
          <Empty title="还没有导入过" says="上传以后，这里显示每次导入的进度和结果。" />
        )}
        {rows.length > 0 && <ImportList rows={rows} />}
      </Section>
    </div>
  )
}
