import { useNavigate, useParams } from 'react-router-dom'
import { DecisionPanel } from '../decision/decision-panel'
import { Loading } from '../kit/loading'
import { useKeys } from '../lib/use-keys'
import { ProblemPage } from '../problem/problem-page'
import { Answers } from './answers'
import { ArchivePart } from './archive-part'
import './case.css'
import { CaseHead } from './case-head'
import { Checks } from './checks'
import { DoubtsPart } from './doubts-part'
import { FactsPart } from './facts-part'
import { FilesPart } from './files-part'
import { GivenPart } from './given-part'
import { JourneyPart } from './journey-part'
import { LetterPart } from './letter-part'
import { MessagesPart } from './messages-part'
import { useCase } from './use-case'

/** All that is known of one case, and the decision that is due on it. */
export function CasePage() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const query = useCase(id)
  useKeys({ u: () => void navigate('/') })
  const detail = query.data
  if (!detail && query.error) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  if (!detail) return <Loading what="办件" />
  return (
    <div className="case" key={id}>
      <CaseHead detail={detail} />
      <div className="case__first">
        <Checks checks={detail.checks} article={detail.article} />
        <DoubtsPart doubts={detail.doubts} />
        <Answers answers={detail.answers} />
        <GivenPart given={detail.given} />
        <FilesPart id={detail.id} files={detail.files} />
      </div>
      <DecisionPanel detail={detail} reload={async () => (await query.refetch()).error} />
      <div className="case__second">
        <JourneyPart detail={detail} />
        <LetterPart detail={detail} />
        <ArchivePart archive={detail.archive} />
        <FactsPart detail={detail} />
        <MessagesPart id={detail.id} version={detail.version} />
      </div>
    </div>
  )
}
