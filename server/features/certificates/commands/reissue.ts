import { dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { filesOf, isStillBorneOut, openPersonal } from '../../cases'
import type { IssuingDeps } from '../deps'
import { certificateFact } from '../facts'
import type { CertificateChange, CertificateRecord } from '../record'
import { decisionBehind, decisionKey } from './decision'
import { numbered } from './number'
import { makeReady } from './ready'
import { revokeForCase } from './revoke-for-case'

reg('N23', 'N29-false')

const ATTEMPTS = 10

/**
 * Issues a certificate in the place of a revoked one, from the file as it is now: a number of its own, which the old one's
 * history names. Where the file no longer bears it out, or the decision behind it was
 * corrected, that is noted instead. Every step may be repeated. `job.ref` is the
 * old certificate.
 */
export async function reissueCertificate(deps: IssuingDeps, job: { id: string; ref: string }): Promise<void> {
  const old = await deps.certificates.findById(job.ref)
  if (!old?.revokedOn) throw new Error(`certificate ${job.ref} is not revoked`)
  if (old.facts.some(({ key }) => key === job.id)) return
  const from = await deps.cases.cases.findById(old.caseId)
  if (!from) throw new Error(`case ${old.caseId} does not exist`)
  const personal = openPersonal(deps.cases, from)
  const files = await filesOf(deps.cases, from, personal)
  const replaces = { id: old._id, no: old.no }
  const stands = decisionBehind(await deps.certificates.listByCase(from._id), old) === decisionKey(from)
  const made = await numbered(deps, old._id, () => {
    const isFit = stands && isStillBorneOut(deps.cases, from, personal, files, dayOf(deps.clock.now()))
    const { holding } = files
    return isFit && holding ? { from, personal, holding, issueKey: old._id, replaces } : null
  })
  if (!made) return note(deps, job, old, 'reissue-unfit', {})
  await makeReady(deps, made)
  // The decision may have been corrected meanwhile: then what was just issued does not hold either.
  await revokeForCase(deps, { id: job.id, ref: from._id })
  await note(deps, job, old, 'replaced', { replacedBy: { id: made._id, no: made.no } })
}

async function note(
  deps: IssuingDeps,
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
