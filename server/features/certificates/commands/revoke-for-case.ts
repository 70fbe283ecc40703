import { dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { CertificateDeps } from '../deps'
import { certificateFact } from '../facts'
import type { CertificateRecord } from '../record'
import { decisionBehind, decisionKey } from './decision'

reg('N29-false')

const ATTEMPTS = 10

/**
 * Revokes the certificates of a case that go back to a decision which no longer stands; two people have corrected it already.
 * May be repeated without doing anything twice, also when a new certificate has been issued since. `job.ref` is the case.
 */
export async function revokeForCase(deps: CertificateDeps, job: { id: string; ref: string }): Promise<void> {
  const from = await deps.cases.cases.findById(job.ref)
  if (!from) throw new Error(`case ${job.ref} does not exist`)
  const all = await deps.certificates.listByCase(job.ref)
  for (const certificate of all)
    if (decisionBehind(all, certificate) !== decisionKey(from)) await revoke(deps, certificate, job.id)
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
