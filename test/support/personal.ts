import { checkCharacter } from '@shared/kernel/identity'

/** Something in an answer that looks like a whole number of a person. */
export interface Found {
  /** Field path without array places: `applicant.idNumber`. */
  field: string
  kind: 'id-number' | 'phone' | 'openid'
  text: string
}

const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g
/** Beside a to f it is a piece of a hash or of a random id, which hold such runs of figures by chance. */
const PHONE = /(?<![\dA-Fa-f])1[3-9]\d{9}(?![\dA-Fa-f])/g
/** WeChat's are 28 characters beginning with o; Alipay's user ids 16 figures beginning with 2088. */
const OPENID = /(?<![\w-])o[\w-]{27}(?![\w-])|(?<!\d)2088\d{12}(?!\d)/g

const isWhole = (text: string): boolean => checkCharacter(text) === text.at(-1)?.toUpperCase()

/** Whole ID numbers (checksum right), mobile numbers and provider ids inside a text; full-width figures count. */
export function numbersIn(text: string): Omit<Found, 'field'>[] {
  const plain = text.normalize('NFKC')
  const all = (pattern: RegExp) => [...plain.matchAll(pattern)].map(([found]) => found)
  return [
    ...all(ID_NUMBER)
      .filter(isWhole)
      .map((found) => ({ kind: 'id-number' as const, text: found })),
    ...all(PHONE).map((found) => ({ kind: 'phone' as const, text: found })),
    ...all(OPENID).map((found) => ({ kind: 'openid' as const, text: found })),
  ]
}

/** The same in every text and number of a JSON value, and in its keys. */
export function personalIn(value: unknown, field = ''): Found[] {
  if (typeof value === 'string' || typeof value === 'number')
    return numbersIn(String(value)).map((found) => ({ field, ...found }))
  if (Array.isArray(value)) return value.flatMap((part) => personalIn(part, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => {
    const place = field ? `${field}.${name}` : name
    return [...personalIn(name, `${field}.(key)`), ...personalIn(part, place)]
  })
}
