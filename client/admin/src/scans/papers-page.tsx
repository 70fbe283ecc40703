import { useNavigate, useParams } from 'react-router-dom'
import { Loading } from '../kit/loading'
import { useKeys } from '../lib/use-keys'
import { usePage } from '../lib/use-page'
import { ProblemPage } from '../problem/problem-page'
import '../case/case.css'
import '../kit/record-head.css'
import '../materials/materials.css'
import { Tooltip } from 'antd'
import { Link } from 'react-router-dom'
import { PapersTable } from './papers-table'
import { type FileScans, useScans } from './use-scans'

/** The papers of a file that may be scanned, and how far the scans of each are: for whoever brings scans. */
export function PapersPage() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const query = useScans(id)
  useKeys({ u: () => void navigate(`/archives/${id}`) })
  if (!query.data && query.error) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  if (!query.data) return <Loading what="材料" />
  return <Papers key={id} id={id} file={query.data} />
}

function Papers({ id, file }: { id: string; file: FileScans }) {
  const title = `${file.holder} · ${file.archiveNo} · 扫描件`
  const heading = usePage(title)
  return (
    <>
      <div className="case-head">
        <Tooltip title="快捷键 U" placement="right">
          <Link to={`/archives/${id}`} className="case-head__back" aria-keyshortcuts="u">
            返回档案
          </Link>
        </Tooltip>
        <div className="case-head__line">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
      </div>
      {file.papers.length === 0 ? (
        <p>还没有归档的材料。材料归档后，在这里上传扫描件。</p>
      ) : (
        <PapersTable archiveId={id} file={file} />
      )}
    </>
  )
}
