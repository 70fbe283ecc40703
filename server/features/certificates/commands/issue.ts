import { SYSTEM } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import { actOnCase, filesOf, isStillBorneOut, openPersonal } from '../../cases'
import type { IssuingDeps } from '../deps'
import type { CertificateRecord } from '../record'
import { decisionBehind, decisionKey } from './decision'
import { noteOn } from './note-on'
import { numbered } from './number'
import { makeReady } from './ready'

/** The file moved between approval and issue: the case goes back to a clerk, instead of waiting for ever. */
async function backToReview(deps: IssuingDeps, job: { id: string; ref: string }): Promise<void> {
  const call = { actorId: SYSTEM.id, key: `${job.id}:recheck`, bodyHash: job.ref, now: deps.clock.now() }
  const input = { name: 'recheck' }
  await actOnCase(deps.cases, SYSTEM, call, { caseId: job.ref, action: null, version: null, input })
}

async function endCase(
  deps: IssuingDeps,
  job: { id: string; ref: string },
  { _id, no }: CertificateRecord,
  sha256: string,
): Promise<void> {
  const call = { actorId: SYSTEM.id, key: job.id, bodyHash: _id, now: deps.clock.now() }
  const input = { name: 'issue', result: { certificateId: _id, no, sha256 } }
  await actOnCase(deps.cases, SYSTEM, call, { caseId: job.ref, action: null, version: null, input })
}

/** After a correction: those that go back to a decision which no longer stands name the one that has taken their place. */
async function noteReplaced(
  deps: IssuingDeps,
  job: { id: string },
  { _id: id, no, caseId, issueKey }: CertificateRecord,
): Promise<void> {
  const all = await deps.certificates.listByCase(caseId)
  for (const old of all)
    if (!old.replacedBy && decisionBehind(all, old) !== issueKey)
      await noteOn(deps, job, old, 'replaced', { replacedBy: { id, no } })
}

/**
 * Issues the certificate of an approved case: number, PDF, storage, and the fact that ends the case. Every step may be
 * repeated without doing anything twice. A file that no longer allows it sends the case back to a clerk.
 */
export async function issueCertificate(deps: IssuingDeps, job: { id: string; ref: string }): Promise<void> {
  const from = await deps.cases.cases.findById(job.ref)
  if (!from) throw new Error(`case ${job.ref} does not exist`)
  const personal = openPersonal(deps.cases, from)
  const files = await filesOf(deps.cases, from, personal)
  const { holding } = files
  const issueKey = decisionKey(from)
  const certificate = await numbered(deps, issueKey, () => {
    const today = dayOf(deps.clock.now())
    const isFit = holding && isStillBorneOut(deps.cases, from, personal, files, today)
    return isFit ? { from, personal, holding, issueKey, replaces: null } : null
  })
  // Asked for in a batch as well, it may have been issued meanwhile: then there is nothing left to do.
  if (certificate?.sha256 && from.certificateId === certificate._id) return
  if (!certificate) return backToReview(deps, job)
  const sha256 = await makeReady(deps, certificate)
  if (issueKey !== from._id) await noteReplaced(deps, job, certificate)
  await endCase(deps, job, certificate, sha256)
}
