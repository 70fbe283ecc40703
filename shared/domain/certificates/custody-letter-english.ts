import { writeDayInEnglish } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { type CustodyRecord, shownIdNumber } from './custody-record'
import { type Letter, oneLine } from './letter'
import { formatCertificateNumber } from './number'

reg('N23', 'N8')

/**
 * The letter in English, for readers abroad; terms as in docs/GLOSSARY.md. Names of institutions stay in Chinese: no
 * translation of them is official.
 */
export function composeInEnglish(
  record: CustodyRecord,
  { romanName, purpose }: NonNullable<CustodyRecord['english']>,
): Letter {
  const { person, centre } = record
  const name = romanName ? `${romanName} (${person.name})` : person.name
  const idNumber = shownIdNumber(record)
  const since = writeDayInEnglish(record.heldSince)
  const recipient = oneLine(record.recipient ?? '')
  return {
    lang: 'en',
    title: 'Certificate of Personnel File Custody',
    number: formatCertificateNumber(record.number),
    paragraphs: [
      `This is to certify that the personnel file of ${name}, citizen identity number ${idNumber}, has been in the custody of ${centre.name} since ${since}, under file number ${record.archiveNo}.`,
      'This certificate is issued on the basis of the registers of this institution. It states only where the personnel file is kept, and says nothing of its contents.',
    ],
    table: [
      { label: 'Name', value: name },
      { label: 'Identity number', value: idNumber },
      { label: 'File number', value: record.archiveNo },
      { label: 'In custody since', value: since },
      { label: 'Purpose', value: oneLine(purpose) },
      ...(recipient ? [{ label: 'Submitted to', value: recipient }] : []),
      ...(record.replaces ? [{ label: 'Replaces', value: `No. ${record.replaces} (revoked)` }] : []),
    ],
    issuer: centre.name,
    issuedOn: record.issuedOn,
    issuedAt: record.issuedAt,
    validUntil: record.validUntil,
    sealText: centre.sealText,
    ...(record.demonstration ? { sealMark: '演示' } : {}),
    verifyUrl: record.verifyUrl,
    verifyHint: 'Scan to verify. No account is needed.',
    footnotes: footnotesOf(record),
  }
}

const footnotesOf = ({ demonstration, centre }: CustodyRecord): string[] => [
  'Issued under Article 23 of the Provisions on the Administration of Personnel File Services for Mobile Personnel (人社部发〔2021〕112号). In case of doubt the Chinese text prevails.',
  'This service is free of charge.',
  ...(centre.telephone ? [`Telephone of the issuing institution: ${centre.telephone}.`] : []),
  ...(demonstration
    ? ['Made by a demonstration system; the seal is a specimen and has no legal effect.']
    : []),
]
