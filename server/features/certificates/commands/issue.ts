import { formatCertificateNumber } from '@shared/domain/certificates/number'
import { subjectText } from '@shared/domain/certificates/payload'
import { issueToken } from '@shared/domain/certificates/token'
import { validUntil } from '@shared/domain/certificates/validity'
import { SYSTEM } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import type { Holding } from '../../archives'
import {
  actOnCase,
  type CaseRecord,
  filesOf,
  isStillBorneOut,
  openIdNumber,
  openPersonal,
  type Personal,
} from '../../cases'
import type { IssuingDeps } from '../deps'
import { askedFor, letterOf } from '../letter'
import type { CertificateRecord } from '../repository'

/** Signing text of a certificate: the holder bound under a salt, never named. */
function tokenOf(deps: IssuingDeps, record: Omit<CertificateRecord, 'token'>, idNumber: string): string {
  const salt = deps.newSalt()
  return issueToken(
    {
      no: record.no,
      item: 'custody-certificate',
      issuedOn: record.issuedOn,
      validUntil: record.validUntil,
      centre: deps.cases.centres.byId(record.centreId).code,
      salt,
      digest: deps.digest(subjectText(salt, record.holderName, idNumber)),
      last4: record.last4,
    },
    deps.ring.signer(),
  )
}

interface Basis {
  from: CaseRecord
  personal: Personal
  holding: Holding
}

function newRecord(deps: IssuingDeps, { from, personal, holding }: Basis, last: number): CertificateRecord {
  const issuedAt = deps.clock.now()
  const issuedOn = dayOf(issuedAt)
  const year = Number(issuedOn.slice(0, 4))
  const id = deps.newId()
  const idNumber = openIdNumber(deps.cases, from)
  const record = {
    _id: id,
    caseId: from._id,
    applicantId: from.applicantId,
    centreId: from.centreId,
    series: `custody:${from.centreId}:${year}`,
    year,
    sequence: last + 1,
    no: formatCertificateNumber({ kind: 'custody', year, sequence: last + 1 }),
    holderName: from.applicantName,
    idNumber: deps.cases.seal('certificates.idNumber', id, idNumber),
    idIndex: from.idIndex,
    last4: idNumber.slice(-4),
    archiveNo: holding.archiveNo,
    heldSince: holding.custody.keptSince ?? issuedOn,
    asked: deps.cases.seal('certificates.asked', id, JSON.stringify(askedFor(personal))),
    issuedOn,
    issuedAt,
    validUntil: validUntil(issuedOn, deps.cases.centres.tableAt(from.centreId, issuedOn)),
    sha256: null,
    revokedOn: null,
  }
  return { ...record, token: tokenOf(deps, record, idNumber) }
}

/** The file moved between approval and issue: the case goes back to a clerk, instead of waiting for ever. */
async function backToReview(deps: IssuingDeps, job: { id: string; ref: string }): Promise<void> {
  const call = { actorId: SYSTEM.id, key: `${job.id}:recheck`, bodyHash: job.ref, now: deps.clock.now() }
  const input = { name: 'recheck' }
  await actOnCase(deps.cases, SYSTEM, call, { caseId: job.ref, action: null, version: null, input })
}

/** Whether the centre may issue anything today: its authorisation may have ended since the approval (N6). */
const mayIssue = ({ cases, clock }: IssuingDeps, { centreId }: CaseRecord): boolean =>
  cases.centres.mayKeep(centreId, dayOf(clock.now())).ok

const TRIES = 20

/**
 * The one certificate of a case: found, or numbered and frozen now. Two workers at once still make one, without a gap.
 * Null when the file no longer bears out what was approved.
 */
async function certificateOf(deps: IssuingDeps, from: CaseRecord): Promise<CertificateRecord | null> {
  const personal = openPersonal(deps.cases, from)
  const files = await filesOf(deps.cases, from, personal)
  const { holding } = files
  for (let tries = 0; tries < TRIES; tries += 1) {
    const known = await deps.certificates.findByCase(from._id)
    if (known) return known
    if (!holding || !isStillBorneOut(deps.cases, from, personal, files, dayOf(deps.clock.now()))) return null
    const series = `custody:${from.centreId}:${dayOf(deps.clock.now()).slice(0, 4)}`
    const record = newRecord(deps, { from, personal, holding }, await deps.certificates.lastSequence(series))
    if ((await deps.certificates.insert(record)) === 'written') return record
  }
  throw new Error(`case ${from._id}: no certificate number could be had`)
}

/**
 * Issues the certificate of an approved case: number, PDF, storage, and the fact that ends the case. Every step may be
 * repeated without doing anything twice. A file that no longer allows it sends the case back to a clerk.
 */
export async function issueCertificate(deps: IssuingDeps, job: { id: string; ref: string }): Promise<void> {
  const from = await deps.cases.cases.findById(job.ref)
  if (!from) throw new Error(`case ${job.ref} does not exist`)
  const certificate = await certificateOf(deps, from)
  // Numbered while the centre could, but not yet handed out: that waits until it can again.
  if (!certificate || (from.state === 'approved' && !mayIssue(deps, from))) return backToReview(deps, job)
  const rendered = await deps.renderer.render(letterOf(deps, certificate))
  await deps.storage.put(`certificates/${certificate._id}.pdf`, rendered.bytes)
  if (certificate.sha256 !== rendered.sha256)
    await deps.certificates.setRendered(certificate._id, rendered.sha256)
  const call = { actorId: SYSTEM.id, key: job.id, bodyHash: certificate._id, now: deps.clock.now() }
  const result = { certificateId: certificate._id, no: certificate.no, sha256: rendered.sha256 }
  await actOnCase(deps.cases, SYSTEM, call, {
    caseId: from._id,
    action: null,
    version: null,
    input: { name: 'issue', result },
  })
}
