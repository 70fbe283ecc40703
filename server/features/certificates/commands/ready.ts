import { createHash } from 'node:crypto'
import type { IssuingDeps } from '../deps'
import { letterOf } from '../letter'
import type { CertificateRecord } from '../record'

/** Where the PDF of a certificate stands in storage. */
export const fileOf = ({ _id }: Pick<CertificateRecord, '_id'>): string => `certificates/${_id}.pdf`

/**
 * The PDF of a certificate, rendered and stored unless it is there already; answers its SHA-256. What is stored stays, even
 * when layout or seal have changed between two tries.
 */
export async function makeReady(deps: IssuingDeps, certificate: CertificateRecord): Promise<string> {
  const key = fileOf(certificate)
  const stored = await deps.storage.get(key)
  const rendered = stored ? null : await deps.renderer.render(letterOf(deps, certificate))
  if (rendered) await deps.storage.put(key, rendered.bytes)
  const sha256 = rendered?.sha256 ?? createHash('sha256').update(stored!).digest('hex')
  if (certificate.sha256 !== sha256) await deps.certificates.setRendered(certificate._id, sha256)
  return sha256
}
