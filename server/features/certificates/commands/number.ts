import { formatCertificateNumber } from '@shared/domain/certificates/number'
import { subjectText } from '@shared/domain/certificates/payload'
import { issueToken } from '@shared/domain/certificates/token'
import { validUntil } from '@shared/domain/certificates/validity'
import { dayOf } from '@shared/kernel/dates'
import type { Holding } from '../../archives'
import { type CaseRecord, openIdNumber, type Personal } from '../../cases'
import type { CertificateDeps } from '../deps'
import { certificateFact } from '../facts'
import { askedFor } from '../letter'
import type { CertificateRecord, OtherCertificate } from '../record'

/** What a certificate is issued for and on: the case, and the file as it is now. */
export interface Basis {
  from: CaseRecord
  personal: Personal
  holding: Holding
  /** The case, or the certificate that it takes the place of. */
  issueKey: string
  replaces: OtherCertificate | null
}

const TRIES = 20

/**
 * The one certificate of a basis: found, or numbered and frozen now. Two workers at once still make one, without a gap in the
 * numbers. Null when `basis` gives none any more.
 */
export async function numbered(
  deps: CertificateDeps,
  issueKey: string,
  basis: () => Basis | null,
): Promise<CertificateRecord | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const known = await deps.certificates.findByIssue(issueKey)
    if (known) return known
    const found = basis()
    if (!found) return null
    const series = `custody:${found.from.centreId}:${dayOf(deps.clock.now()).slice(0, 4)}`
    const record = newRecord(deps, found, await deps.certificates.lastSequence(series))
    if ((await deps.certificates.insert(record)) === 'written') return record
  }
  throw new Error(`${issueKey}: no certificate number could be had`)
}

type Unsigned = Omit<CertificateRecord, 'token' | 'facts'>

/** Signing text of a certificate: the holder bound under a salt, never named. */
function tokenOf(deps: CertificateDeps, record: Unsigned, idNumber: string): string {
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

function newRecord(deps: CertificateDeps, basis: Basis, last: number): CertificateRecord {
  const { from, personal, holding, issueKey, replaces } = basis
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
    ...{ year, issueKey, replaces, issuedOn, issuedAt },
    sequence: last + 1,
    no: formatCertificateNumber({ kind: 'custody', year, sequence: last + 1 }),
    holderName: from.applicantName,
    idNumber: deps.cases.seal('certificates.idNumber', id, idNumber),
    idIndex: from.idIndex,
    last4: idNumber.slice(-4),
    archiveNo: holding.archiveNo,
    heldSince: holding.custody.keptSince ?? issuedOn,
    asked: deps.cases.seal('certificates.asked', id, JSON.stringify(askedFor(personal))),
    validUntil: validUntil(issuedOn, deps.cases.centres.tableAt(from.centreId, issuedOn)),
    ...{ sha256: null, version: 1, revokedOn: null, revokedReason: null, proposal: null, replacedBy: null },
    outbox: [],
  }
  const data = { no: record.no, issuedOn, validUntil: record.validUntil, replaces: replaces?.no }
  const fact = certificateFact(deps, { facts: [] }, { kind: 'issued', data, at: issuedAt })
  return { ...record, facts: [fact], token: tokenOf(deps, record, idNumber) }
}
