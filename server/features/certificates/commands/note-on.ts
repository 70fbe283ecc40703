import type { CertificateDeps } from '../deps'
import { certificateFact } from '../facts'
import type { CertificateChange, CertificateRecord } from '../record'

const ATTEMPTS = 10

/** A fact of the worker in the history of a certificate, once per job. Throws when the certificate never stands still. */
export async function noteOn(
  deps: CertificateDeps,
  { id: key }: { id: string },
  loaded: CertificateRecord,
  kind: 'replaced' | 'reissue-unfit',
  set: CertificateChange,
): Promise<void> {
  let old: CertificateRecord | null = loaded
  for (let attempt = 0; old && attempt < ATTEMPTS; attempt += 1) {
    if (old.facts.some((fact) => fact.key === key)) return
    const data = { by: set.replacedBy?.no }
    const fact = certificateFact(deps, old, { kind, data, at: deps.clock.now(), key })
    if (await deps.certificates.append(old, { fact, set })) return
    old = await deps.certificates.findById(loaded._id)
  }
  throw new Error(`certificate ${loaded._id} changes all the time`)
}
