import { fail, ok, type Result } from './result'

/** Why a text is not a mainland mobile number. All share the sentence 'phone.format'. */
export type PhoneProblem = 'empty' | 'characters' | 'length' | 'prefix'

const SEPARATORS = /[\s()\-\u2010-\u2015\u2212]/g
const COUNTRY_CODE = /^(?:\+|00)86|^86(?=1\d{10}$)/
const LENGTH = 11

/**
 * Reads a mainland mobile number as people write it: spaces, hyphens, brackets, full-width digits and a leading
 * +86, 0086 or 86 are accepted. The value is the bare 11 digits.
 */
export function parsePhone(text: string): Result<string, PhoneProblem> {
  const digits = text.normalize('NFKC').replace(SEPARATORS, '').replace(COUNTRY_CODE, '')
  if (digits === '') return fail('empty')
  if (!/^\d+$/.test(digits)) return fail('characters')
  if (digits.length !== LENGTH) return fail('length')
  if (!/^1[3-9]/.test(digits)) return fail('prefix')
  return ok(digits)
}

/** 138****5678. A text that is not 11 digits long keeps nothing. */
export const maskPhone = (phone: string): string =>
  phone.length === LENGTH ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '*'.repeat(phone.length)

const IN_WORDS =
  /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-\s]?\d{7,8}(?:-\d{1,5})?|[48]00[-\s]?\d{3}[-\s]?\d{4})(?!\d)/u

/** A number of a fixed line alone, with its area or the whole country, as people write it. */
export const isLine = (text: string): boolean => {
  const plain = text.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-')
  const read = plain.replace(/[()\s]+/g, ' ').trim()
  return read !== '' && phoneIn(read) === read
}

/** The first number to call, of a mobile phone or a line, in a text that may hold an address besides; '' where there is none. */
export const phoneIn = (text: string): string => IN_WORDS.exec(text.normalize('NFKC'))?.[0] ?? ''
