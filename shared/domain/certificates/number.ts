/** The short word each kind of certificate carries in its number. A code, once used, never means another kind. */
export const CERTIFICATE_KINDS = {
  custody: { code: 1, word: '存证' },
  experience: { code: 2, word: '经证' },
  kinship: { code: 3, word: '亲证' },
} as const

export type CertificateKind = keyof typeof CERTIFICATE_KINDS

/** A certificate's number: kind, calendar year (Asia/Shanghai) and the running number within that year and centre. */
export interface CertificateNumber {
  kind: CertificateKind
  year: number
  sequence: number
}

const FIRST_YEAR = 2000
const LAST_YEAR = 2127
const LAST_SEQUENCE = 99_999_999

/** 存证〔2026〕第000123号. Throws RangeError for a year outside 2000–2127 or a running number outside 1–99999999. */
export function formatCertificateNumber(number: CertificateNumber): string {
  if (!isInRange(number)) throw new RangeError('certificate number out of range')
  const word = CERTIFICATE_KINDS[number.kind].word
  return `${word}〔${number.year}〕第${String(number.sequence).padStart(6, '0')}号`
}

/** Reads the one spelling that formatCertificateNumber writes; anything else is null. */
export function parseCertificateNumber(text: string): CertificateNumber | null {
  const match = /^(.{2})〔(\d{4})〕第(\d{6,8})号$/.exec(text)
  const kind = kinds().find((candidate) => CERTIFICATE_KINDS[candidate].word === match?.[1])
  if (!match || !kind) return null
  const number = { kind, year: Number(match[2]), sequence: Number(match[3]) }
  return isInRange(number) && formatCertificateNumber(number) === text ? number : null
}

/** A number as staff type it: the printed spelling, or only the running number of a year. Null for anything else. */
export function readTypedNumber(text: string, kind: CertificateKind, year: number): string | null {
  const typed = text.normalize('NFKC').replace(/\s+/g, '').replace('[', '〔').replace(']', '〕')
  const whole = parseCertificateNumber(typed)
  if (whole) return formatCertificateNumber(whole)
  const number = { kind, year, sequence: Number(typed) }
  return /^\d{1,8}$/.test(typed) && isInRange(number) ? formatCertificateNumber(number) : null
}

/** The kind with this code, or null. */
export const certificateKindOf = (code: number): CertificateKind | null =>
  kinds().find((kind) => CERTIFICATE_KINDS[kind].code === code) ?? null

const kinds = () => Object.keys(CERTIFICATE_KINDS) as CertificateKind[]

const isInRange = ({ year, sequence }: CertificateNumber): boolean =>
  isWhole(year, FIRST_YEAR, LAST_YEAR) && isWhole(sequence, 1, LAST_SEQUENCE)

const isWhole = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to
