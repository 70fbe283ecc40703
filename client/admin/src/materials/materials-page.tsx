import { useNavigate, useParams } from 'react-router-dom'
import { Loading } from '../kit/loading'
import { useKeys } from '../lib/use-keys'
import { ProblemPage } from '../problem/problem-page'
import '../case/case.css'
import '../archive/archive.css'
import '../kit/table.css'
import { ScansPart } from '../scans/scans-part'
import { CataloguePart } from './catalogue-part'
import { DeedsPart } from './deeds-part'
import { FamilyPart } from './family-part'
import { FindingsPart } from './findings-part'
import { KeyFactsPart } from './key-facts-part'
import { MaterialsHead } from './materials-head'
import './materials.css'
import { PendingPart } from './pending-part'
import { ToldPart } from './told-part'
import { TrayPart } from './tray-part'
import { useMaterials } from './use-materials'

/** What is in a file: its catalogue, the tray, what waits for a second person, and what the health check finds. */
export function MaterialsPage() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const query = useMaterials(id)
  useKeys({ u: () => void navigate(`/archives/${id}`) })
  const file = query.data
  if (!file && query.error) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  if (!file) return <Loading what="材料目录" />
  return (
    <div className="case" key={id}>
      <MaterialsHead file={file} />
      <div className="case__first">
        <PendingPart file={file} />
        <CataloguePart file={file} />
      </div>
      <div className="archive__side">
        <DeedsPart file={file} />
        <ScansPart file={file} />
        <KeyFactsPart file={file} />
        <FamilyPart file={file} />
        <ToldPart file={file} />
      </div>
      <div className="case__second">
        <TrayPart file={file} />
        <FindingsPart file={file} />
      </div>
    </div>
  )
}
