import type { LetterPreview } from '@shared/contract/staff'
import { composeCustodyLetter } from '@shared/domain/certificates/custody-letter'
import type { Letter } from '@shared/domain/certificates/letter'
import { validUntil } from '@shared/domain/certificates/validity'
import { type LetterStyle, sayPurpose, styleOf } from '@shared/domain/items/custody-certificate-form'
import { dayOf } from '@shared/kernel/dates'
import type { Holding } from '../archives'
import { type CaseRecord, openIdNumber, type Personal } from '../cases'
import type { CentreDirectory } from '../centres'
import type { CertificateDeps } from './deps'
import type { CertificateRecord } from './record'

export const verifyUrlOf = (publicUrl: string, token: string): string => `${publicUrl}/v/${token}`

/** What a certificate is for and for whom (null: for whoever sees it), and how it is to be written. */
interface AskedFor {
  purpose: string
  recipient: string | null
  style: LetterStyle
}

/** What the applicant asked for, from the answers the case was opened with. */
export function askedFor({ form }: Personal): AskedFor {
  return {
    purpose: sayPurpose({ purpose: form.purpose ?? '', purposeOther: form.purposeOther }),
    recipient: form.recipient ?? null,
    style: styleOf(form),
  }
}

/** The same from a certificate. */
export const askedOf = (deps: CertificateDeps, { _id, asked }: CertificateRecord): AskedFor =>
  ({
    // Those of before the style could be chosen hold none.
    style: styleOf({}),
    ...(JSON.parse(deps.cases.open('certificates.asked', _id, asked)) as Partial<AskedFor>),
  }) as AskedFor

/** The letter of a certificate, from its frozen record alone. */
export function letterOf(deps: CertificateDeps, record: CertificateRecord): Letter {
  const centre = deps.cases.centres.byId(record.centreId)
  const { purpose, recipient, style } = askedOf(deps, record)
  return composeCustodyLetter({
    number: { kind: 'custody', year: record.year, sequence: record.sequence },
    person: {
      name: record.holderName,
      idNumber: deps.cases.open('certificates.idNumber', record._id, record.idNumber),
    },
    archiveNo: record.archiveNo,
    heldSince: record.heldSince,
    centre,
    purpose,
    recipient: recipient ?? undefined,
    ...style,
    replaces: record.replaces?.no,
    issuedOn: record.issuedOn,
    issuedAt: record.issuedAt.toISOString(),
    validUntil: record.validUntil,
    verifyUrl: verifyUrlOf(deps.publicUrl, record.token),
    demonstration: deps.demonstration,
  })
}

type PreviewDeps = Pick<CertificateDeps, 'clock' | 'demonstration'> & {
  centres: CentreDirectory
  open: (field: string, id: string, sealed: string) => string
}

/** The letter as it would be issued today, its number still open; null while the file is not kept here, or of another item. */
export const createPreview =
  (deps: PreviewDeps) =>
  (record: CaseRecord, personal: Personal, holding: Holding | null): LetterPreview | null => {
    if (record.item !== 'custody-certificate') return null
    if (holding?.custody.state !== 'shelved' || !holding.custody.keptSince) return null
    const now = deps.clock.now()
    const today = dayOf(now)
    const { purpose, recipient } = askedFor(personal)
    const letter = composeCustodyLetter({
      number: { kind: 'custody', year: Number(today.slice(0, 4)), sequence: 1 },
      person: { name: record.applicantName, idNumber: openIdNumber(deps, record) },
      archiveNo: holding.archiveNo,
      heldSince: holding.custody.keptSince,
      centre: deps.centres.byId(holding.centreId),
      purpose,
      recipient: recipient ?? undefined,
      issuedOn: today,
      issuedAt: now.toISOString(),
      validUntil: validUntil(today, deps.centres.tableAt(holding.centreId, today)),
      verifyUrl: '',
      demonstration: deps.demonstration,
    })
    const { title, paragraphs, issuer, footnotes } = letter
    return { title, number: '待编号', paragraphs, issuer, footnotes }
  }
