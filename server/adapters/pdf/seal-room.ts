import type { PrintDocument } from '@server/platform/ports/document-renderer'
import type { ESealProvider } from '@server/platform/ports/e-seal-provider'
import { plainAddPlaceholder } from '@signpdf/placeholder-plain'

/** What a document says of the seal it leaves room for. */
export interface SealRoom {
  /** Bytes of the seal to come, exactly. */
  size: number
  /** Who seals, why and where, in the words a reader shows. */
  name: string
  reason: string
  location: string
  /** ISO instant: when it was sealed, which is when the letter was issued. */
  at: string
}

/** The room a letter, or a sheet that is to be sealed, leaves for the seal of this provider; null for any other sheet. */
export function sealRoomOf({ size, name }: ESealProvider, document: PrintDocument): SealRoom | null {
  const room = (number: string, location: string, at: string) => ({
    ...{ size, name, location, at },
    reason: `${document.title} ${number}`,
  })
  if (!('kind' in document)) return room(document.number, document.issuer, document.issuedAt)
  return document.sealed ? room(document.sealed.number, document.author, document.sealed.at) : null
}

/** The PDF with room for its seal: a signature field on the first page, seen by readers, not on the paper. */
export function leaveRoom(pdf: Uint8Array, { size, at, ...words }: SealRoom): Uint8Array {
  const texts = [words.name, words.reason, words.location].map((text, index) => utf16Text(text, index))
  const [name = '', reason = '', location = ''] = texts.map(({ stand }) => stand)
  const signingTime = new Date(at)
  const pdfBuffer = Buffer.from(pdf)
  const roomy = plainAddPlaceholder({
    ...{ pdfBuffer, name, reason, location, signingTime },
    contactInfo: '',
    signatureLength: size,
    subFilter: 'ETSI.CAdES.detached',
  })
  for (const { stand, hex } of texts) roomy.write(hex, roomy.lastIndexOf(`(${stand})`), 'latin1')
  return roomy
}

/**
 * The package writes text strings through UTF-8, which spoils Chinese. So it is given a stand-in of the length that the text
 * has as a hexadecimal string, which then takes its place without moving a byte.
 */
function utf16Text(text: string, index: number): { stand: string; hex: string } {
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  const digits = utf16.toString('hex').toUpperCase()
  return { stand: String(index).repeat(digits.length), hex: `<${digits}>` }
}
