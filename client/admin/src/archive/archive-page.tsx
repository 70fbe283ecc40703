import { useNavigate, useParams } from 'react-router-dom'
import { Loading } from '../kit/loading'
import { useKeys } from '../lib/use-keys'
import { ProblemPage } from '../problem/problem-page'
import '../case/case.css'
import '../archives/archives.css'
import { ArchiveHead } from './archive-head'
import './archive.css'
import { CustodyPart } from './custody-part'
import { MovePart } from './move-part'
import { NumberPart } from './number-part'
import { OpenCasePart } from './open-case-part'
import { PairsPart } from './pairs-part'
import { ParticularsPart } from './particulars-part'
import { RelatedPart } from './related-part'
import { ReopeningPart } from './reopening-part'
import { useArchive } from './use-archive'

/** One file: whose it is, where the bag is, everything that happened to it, and what is to be decided. */
export function ArchivePage() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const query = useArchive(id)
  useKeys({ u: () => void navigate('/archives') })
  const archive = query.data
  if (!archive && query.error) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  if (!archive) return <Loading what="档案" />
  return (
    <div className="case" key={id}>
      <ArchiveHead archive={archive} />
      <div className="case__first">
        <NumberPart archive={archive} />
        <ReopeningPart archive={archive} />
        <PairsPart archive={archive} />
        <CustodyPart archive={archive} />
      </div>
      <div className="archive__side">
        <MovePart archive={archive} />
        <OpenCasePart archive={archive} />
        <RelatedPart archive={archive} />
      </div>
      <div className="case__second">
        <ParticularsPart archive={archive} />
      </div>
    </div>
  )
}
