import { type Day, isDay } from '@shared/kernel/dates'
import { fail, ok, type Result } from '@shared/kernel/result'
import { fromBase64url, toBase64url } from './base64url'
import { ByteReader, ByteWriter } from './bytes'
import {
  CERTIFICATE_KINDS,
  certificateKindOf,
  formatCertificateNumber,
  parseCertificateNumber,
} from './number'

/**
 * What the QR code of a certificate says. It holds no name and no ID number: `digest` binds both under a salt, so that
 * only someone who already has them can check them, and `last4` lets a reader compare with the paper in hand.
 */
export interface CertificateClaims {
  v: 1
  /** Id of the signing key: 1–8 of A–Z a–z 0–9 _ -. */
  kid: string
  /** The certificate's number as printed, e.g. 存证〔2026〕第000123号. */
  no: string
  /** Service item, e.g. 'custody-certificate': 1–24 of a–z 0–9 -. */
  item: string
  issuedOn: Day
  validUntil: Day
  /** Code of the centre: 1–16 of A–Z a–z 0–9 -. */
  centre: string
  /** 16 random bytes, base64url. */
  salt: string
  /** 32 bytes of SHA-256 over subjectText, base64url. */
  digest: string
  /** Last four characters of the ID number. */
  last4: string
}

/** Why a payload is refused. Every refusal means the same to a reader: not issued by us, or altered since. */
export type PayloadFault = 'version' | 'length' | 'field' | 'number' | 'date' | 'not-canonical'

const MAGIC = 0x43
const VERSION = 1
const SALT_BYTES = 16
const DIGEST_BYTES = 32
const LAST4_LENGTH = 4

/** The text under the digest. Neither salt nor ID number can hold a bar, so no two subjects share a text. */
export const subjectText = (salt: string, name: string, idNumber: string): string =>
  `${salt}|${name}|${idNumber}`

/** The claims as bytes, the same for the same claims. Throws TypeError naming the fault when a claim is out of form. */
export function encodePayload(claims: CertificateClaims): Uint8Array {
  const fault = faultOf(claims)
  if (fault) throw new TypeError(`certificate claims: ${fault}`)
  const number = parseCertificateNumber(claims.no)!
  return new ByteWriter()
    .byte(MAGIC)
    .byte(VERSION)
    .shortText(claims.kid)
    .byte(CERTIFICATE_KINDS[number.kind].code)
    .number(number.year, 2)
    .number(number.sequence, 4)
    .shortText(claims.item)
    .number(packDay(claims.issuedOn), 2)
    .number(packDay(claims.validUntil), 2)
    .shortText(claims.centre)
    .raw(fromBase64url(claims.salt)!)
    .raw(fromBase64url(claims.digest)!)
    .ascii(claims.last4)
    .done()
}

/** Strict: bytes that encodePayload would not have written for the claims they hold are refused. */
export function decodePayload(bytes: Uint8Array): Result<CertificateClaims, PayloadFault> {
  if (bytes[0] !== MAGIC || bytes[1] !== VERSION) return fail('version')
  try {
    const reader = new ByteReader(bytes)
    reader.raw(2)
    const claims = readClaims(reader)
    if (!claims) return fail('number')
    if (!reader.finished) return fail('length')
    const fault = faultOf(claims)
    if (fault) return fail(fault)
    return sameBytes(encodePayload(claims), bytes) ? ok(claims) : fail('not-canonical')
  } catch (error) {
    if (error instanceof RangeError) return fail('length')
    throw error
  }
}

function readClaims(reader: ByteReader): CertificateClaims | null {
  const kid = reader.shortText()
  const no = readNumber(reader)
  if (no === null) return null
  return {
    v: VERSION,
    kid,
    no,
    item: reader.shortText(),
    issuedOn: unpackDay(reader.number(2)),
    validUntil: unpackDay(reader.number(2)),
    centre: reader.shortText(),
    salt: toBase64url(reader.raw(SALT_BYTES)),
    digest: toBase64url(reader.raw(DIGEST_BYTES)),
    last4: reader.ascii(LAST4_LENGTH),
  }
}

function readNumber(reader: ByteReader): string | null {
  const kind = certificateKindOf(reader.number(1))
  const year = reader.number(2)
  const sequence = reader.number(4)
  if (!kind) return null
  try {
    return formatCertificateNumber({ kind, year, sequence })
  } catch {
    return null
  }
}

function faultOf(claims: CertificateClaims): PayloadFault | null {
  if (claims.v !== VERSION) return 'version'
  if (!parseCertificateNumber(claims.no)) return 'number'
  if (!isPackable(claims.issuedOn) || !isPackable(claims.validUntil)) return 'date'
  if (claims.validUntil < claims.issuedOn) return 'date'
  const inForm =
    /^[A-Za-z0-9_-]{1,8}$/.test(claims.kid) &&
    /^[a-z0-9-]{1,24}$/.test(claims.item) &&
    /^[A-Za-z0-9-]{1,16}$/.test(claims.centre) &&
    /^[0-9]{3}[0-9X]$/.test(claims.last4) &&
    fromBase64url(claims.salt)?.length === SALT_BYTES &&
    fromBase64url(claims.digest)?.length === DIGEST_BYTES
  return inForm ? null : 'field'
}

const isPackable = (day: Day): boolean => isDay(day) && day >= '2000-01-01' && day <= '2127-12-31'

/** Two bytes: seven bits of year since 2000, four of month, five of day. */
function packDay(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return ((year - 2000) << 9) | (month << 5) | date
}

function unpackDay(packed: number): Day {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${2000 + (packed >> 9)}-${two((packed >> 5) & 15)}-${two(packed & 31)}`
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])
