import { useParams } from 'react-router-dom'
import { Loading } from '../kit/loading'
import { ProblemPage } from '../problem/problem-page'
import { CertificateSheets } from './certificate-sheets'
import { useCertificate } from './use-certificates'

/** One certificate: what it says, what became of it, and what may be done. */
export function CertificatePage() {
  const { id = '' } = useParams()
  const query = useCertificate(id)
  if (query.data) return <CertificateSheets key={id} certificate={query.data} />
  if (query.error) return <ProblemPage error={query.error} onRetry={() => query.refetch()} />
  return <Loading what="证明" />
}
