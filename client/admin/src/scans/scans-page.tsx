import { useNavigate, useParams } from 'react-router-dom'
import { Loading } from '../kit/loading'
import { mayDo } from '../lib/access'
import { useKnownMember } from '../lib/session'
import { useKeys } from '../lib/use-keys'
import { ProblemPage } from '../problem/problem-page'
import { UnknownPage } from '../problem/unknown-page'
import '../case/case.css'
import '../archive/archive.css'
import { BringPart } from './bring-part'
import { PaperHead } from './paper-head'
import { ScanItem } from './scan-item'
import './scans.css'
import { Section } from '../kit/section'
import { useScans } from './use-scans'

/** The scans of one paper: bring more, see how they are, compare them with the paper, look at a page. */
export function ScansPage() {
  const { id = '', paper = '' } = useParams()
  const navigate = useNavigate()
  const query = useScans(id)
  const member = useKnownMember()
  // Whoever only brings scans has the list of papers, not the file itself.
  const back = `/archives/${id}/${member && mayDo(member, 'material.read') ? 'materials' : 'scans'}`
  useKeys({ u: () => void navigate(back) })
  if (!query.data && query.error) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  if (!query.data) return <Loading what="扫描件" />
  const line = query.data.papers.find((one) => one.id === paper)
  if (!line) return <UnknownPage />
  const scans = query.data.scans.filter(({ paperId }) => paperId === paper)
  return (
    <div className="scans" key={paper}>
      <PaperHead back={back} paper={line} scans={scans} />
      {member && mayDo(member, 'scan.bring') && <BringPart archiveId={id} paperId={paper} scans={scans} />}
      <Section title="已有的扫描件">
        {scans.length === 0 && <p>这份材料还没有扫描件。</p>}
        <ul className="scans__list">
          {scans.toReversed().map((scan) => (
            <li key={scan.id}>
              <ScanItem scan={scan} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
