import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** RFC 4648 base32, as authenticator apps read secrets. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const SECRET_BYTES = 20
const DIGITS = 6
const PERIOD = 30

/** A new secret of 160 bits (RFC 4226, 4), in base32. */
export const newTotpSecret = (): string => toBase32(randomBytes(SECRET_BYTES))

/** The code of one step (30-second periods since 1970); SHA-1 and six digits, which every app understands. */
export function totpAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** The steps within `reach` of `step` whose code this is, the nearest first; all are tried, whatever matches. */
export function totpMatches(secret: string, code: string, step: number, reach: number): number[] {
  const given = Buffer.from(code.padEnd(DIGITS).slice(0, DIGITS))
  return Array.from({ length: 2 * reach + 1 }, (_, at) => step + (at % 2 ? (at + 1) / 2 : -at / 2)).filter(
    (candidate) => timingSafeEqual(Buffer.from(totpAt(secret, candidate)), given),
  )
}

/** What an authenticator reads from a QR code. */
export const totpUri = (secret: string, account: string, issuer: string): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${PERIOD}`

function toBase32(bytes: Buffer): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}
