import type { RevocationReason } from '@shared/domain/certificates/revocation'
import type { Fact } from '@shared/domain/facts/types'
import type { OutboxEntry } from '../../platform/jobs/types'

/** What one member of staff proposed, until another has confirmed or declined it. */
export interface RevocationProposal {
  id: string
  reason: RevocationReason
  /** A new certificate is to take its place. */
  reissue: boolean
  by: { id: string; name: string }
  at: Date
}

/** Another certificate of the same case. */
export interface OtherCertificate {
  id: string
  no: string
}

/** One certificate. Everything its letter says is frozen here, so that rendering it again gives the same bytes. */
export interface CertificateRecord {
  _id: string
  caseId: string
  /** What it was issued for: the case, or for one issued anew, the certificate that it takes the place of. */
  issueKey: string
  applicantId: string
  centreId: string
  /** Kind, year and centre: numbers run without gaps within a series. */
  series: string
  year: number
  sequence: number
  no: string
  holderName: string
  idNumber: string
  /** Keyed index of the ID number, for avoidance. */
  idIndex: string
  last4: string
  archiveNo: string
  heldSince: string
  /** What it is for and for whom, as AskedFor in JSON: sealed, people write it in their own words. */
  asked: string
  issuedOn: string
  issuedAt: Date
  validUntil: string
  token: string
  /** SHA-256 of the stored PDF; null until it is rendered. */
  sha256: string | null
  /** Its chain of facts, and the projections of them. */
  facts: Fact[]
  version: number
  revokedOn: string | null
  revokedReason: RevocationReason | null
  proposal: RevocationProposal | null
  /** Since when a proposal waits; absent when none does. */
  waitingSince?: Date | undefined
  /** The certificate it takes the place of, and the one that has taken its place. */
  replaces: OtherCertificate | null
  replacedBy: OtherCertificate | null
  outbox: OutboxEntry[]
  outboxAt?: Date
}

/** What a fact changes. */
export type CertificateChange = Partial<
  Pick<CertificateRecord, 'revokedOn' | 'revokedReason' | 'proposal' | 'replacedBy'>
>
