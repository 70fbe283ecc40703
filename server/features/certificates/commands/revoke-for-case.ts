import { dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { CertificateDeps } from '../deps'
import { certificateFact } from '../facts'
import type { CertificateRecord } from '../record'

reg('N29-false')

const ATTEMPTS = 10

/**
 * Revokes every certificate of a case whose decision was corrected; two people have done that already. May be repeated
 * without doing anything twice. `job.ref` is the case.
 */
export async function revokeForCase(deps: CertificateDeps, job: { id: string; ref: string }): Promise<void> {
  for (const certificate of await deps.certificates.listByCase(job.ref))
    await revoke(deps, certificate, job.id)
}

async function revoke(deps: CertificateDeps, loaded: CertificateRecord, key: string): Promise<void> {
  let certificate: CertificateRecord | null = loaded
  for (let attempt = 0; certificate && !certificate.revokedOn && attempt < ATTEMPTS; attempt += 1) {
    const at = deps.clock.now()
    const data = { reason: 'decision-corrected', reissue: false }
    const fact = certificateFact(deps, certificate, { kind: 'revoked', data, at, key })
    const set = { revokedOn: dayOf(at), revokedReason: 'decision-corrected' as const, proposal: null }
    if (await deps.certificates.append(certificate, { fact, set })) return
    certificate = await deps.certificates.findById(loaded._id)
  }
  if (certificate && !certificate.revokedOn) throw new Error(`certificate ${loaded._id} changes all the time`)
}
