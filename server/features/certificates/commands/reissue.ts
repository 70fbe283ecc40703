import { dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { filesOf, isStillBorneOut, openPersonal } from '../../cases'
import type { IssuingDeps } from '../deps'
import { decisionBehind, decisionKey } from './decision'
import { noteOn } from './note-on'
import { numbered } from './number'
import { makeReady } from './ready'
import { revokeForCase } from './revoke-for-case'

reg('N23', 'N29-false')

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
  if (!made) return noteOn(deps, job, old, 'reissue-unfit', {})
  await makeReady(deps, made)
  // The decision may have been corrected meanwhile: then what was just issued does not hold either.
  await revokeForCase(deps, { id: job.id, ref: from._id })
  await noteOn(deps, job, old, 'replaced', { replacedBy: { id: made._id, no: made.no } })
}
