import { sayRevocation } from '@shared/domain/certificates/revocation'
import { verifyToken } from '@shared/domain/certificates/token'
import { standingOn } from '@shared/domain/certificates/validity'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { maskName } from '@shared/kernel/person-name'
import { keepApart } from '../../../platform/avoidance'
import { type Moment, noteLook } from '../../audit'
import { fileOf } from '../commands/ready'
import type { CertificateDeps } from '../deps'
import { askedOf, verifyUrlOf } from '../letter'
import type { CertificateRecord } from '../record'

export const TITLE = '存档证明'

/** Why and when a certificate was revoked, and which one has taken its place; null while it holds. */
const revocationOf = ({ revokedOn, revokedReason, replacedBy }: CertificateRecord) =>
  revokedOn
    ? { on: revokedOn, reason: sayRevocation(revokedReason ?? ''), replacedBy: replacedBy?.no ?? null }
    : null

const askedFor = (deps: CertificateDeps, record: CertificateRecord) => {
  const { purpose, recipient } = askedOf(deps, record)
  return { purpose, recipient }
}

const present = (deps: CertificateDeps, record: CertificateRecord, now: Date) => ({
  id: record._id,
  caseId: record.caseId,
  no: record.no,
  title: TITLE,
  ...askedFor(deps, record),
  centre: deps.cases.centres.byId(record.centreId).name,
  issuedOn: record.issuedOn,
  validUntil: record.validUntil,
  standing: standingOn(record, dayOf(now)),
  revocation: revocationOf(record),
  replaces: record.replaces?.no ?? null,
  verifyUrl: verifyUrlOf(deps.publicUrl, record.token),
})

/** The person's certificates that are ready, newest first. One round trip. */
export async function listOwnCertificates(deps: CertificateDeps, actor: Actor, now = deps.clock.now()) {
  const records = await deps.certificates.listByApplicant(actor.id)
  return {
    certificates: records.filter((record) => record.sha256).map((record) => present(deps, record, now)),
  }
}

/**
 * The PDF. Throws `certificate.not-found` also when it is somebody else's. One round trip; for staff two, because their look
 * is noted in the access log first.
 */
export async function readCertificateFile(deps: CertificateDeps, actor: Actor, id: string, moment: Moment) {
  const record = await deps.certificates.findById(id)
  if (!record?.sha256 || !may(actor, 'certificate.read', record)) throw new AppError('certificate.not-found')
  keepApart(actor.kin, [record.idIndex])
  if (actor.kind === 'staff') await noteCertificateLook(deps, actor, record, moment, shownWhole(deps, record))
  const bytes = await deps.storage.get(fileOf(record))
  if (!bytes) throw new Error(`certificate ${record._id}: its file is missing from storage`)
  return { bytes, fileName: `${TITLE}-${record.no}.pdf` }
}

/** Notes a look of staff; `fields`: what was shown whole. */
export function noteCertificateLook(
  deps: CertificateDeps,
  actor: Actor,
  record: CertificateRecord,
  moment: Moment,
  fields: readonly string[] = [],
): Promise<void> {
  const about = { kind: 'certificate', id: record._id } as const
  const look = { action: 'certificate.read', about, purpose: 'case-handling', fields } as const
  return noteLook(deps.cases.accessLog, actor, { ...look, accountId: record.applicantId }, moment)
}

/**
 * What a stranger learns from a code. Throws `certificate.not-genuine` for anything this system did not sign, before
 * the database is asked. One round trip.
 */
export async function verifyCertificate(deps: CertificateDeps, token: string, now: Date) {
  const claims = verifyToken(token, (kid, payload, signature) => deps.ring.verify(kid, payload, signature))
  if (!claims.ok) throw new AppError('certificate.not-genuine', { article: 'N29-false' })
  const record = await deps.certificates.findByToken(token)
  if (!record?.sha256) throw new AppError('certificate.not-genuine', { article: 'N29-false' })
  return {
    standing: standingOn(record, dayOf(now)),
    no: record.no,
    title: TITLE,
    centre: deps.cases.centres.byId(record.centreId).name,
    name: maskName(record.holderName),
    idLast4: record.last4,
    ...askedFor(deps, record),
    issuedOn: record.issuedOn,
    validUntil: record.validUntil,
    revocation: revocationOf(record),
    replaces: record.replaces?.no ?? null,
    documentSha256: record.sha256,
  }
}

/** What the paper shows whole, by its holder's choice. */
const shownWhole = (deps: CertificateDeps, record: CertificateRecord): string[] =>
  askedOf(deps, record).style.idShown === 'whole' ? ['idNumber'] : []
