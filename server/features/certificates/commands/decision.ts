import { correctionsIn } from '@shared/domain/cases/corrections'
import type { CaseRecord } from '../../cases'
import type { CertificateRecord } from '../record'

/** The decision that stands in a case: after a correction it is another, and so is the certificate that follows from it. */
export function decisionKey({ _id, facts }: Pick<CaseRecord, '_id' | 'facts'>): string {
  const corrections = correctionsIn(facts)
  return corrections === 0 ? _id : `${_id}:${corrections}`
}

type Issued = Pick<CertificateRecord, '_id' | 'issueKey' | 'replaces'>

/** The decision a certificate goes back to, also through those it took the place of. `all`: those of its case. */
export function decisionBehind(all: readonly Issued[], certificate: Issued): string {
  const before = all.find(({ _id }) => _id === certificate.replaces?.id)
  return before ? decisionBehind(all, before) : certificate.issueKey
}
