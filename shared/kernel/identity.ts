import { isDay } from './dates'
import { fail, ok, type Result } from './result'

/** Why a text is not a resident ID number; each has its sentence under `id.` in phrases/fields.ts. */
export type IdProblem = 'length' | 'characters' | 'province' | 'date' | 'future' | 'checksum'

export interface IdNumber {
  /** 18 characters, the last may be an upper-case X. */
  value: string
  /** 'YYYY-MM-DD' as the number states it. */
  birthDate: string
}

/**
 * First two digits: provinces by GB/T 2260, 71 Taiwan, 81–83 residence permits of Hong Kong, Macao and Taiwan
 * people, 9x permanent residence cards of foreigners (since 2023). County codes are not checked: abolished ones
 * live on in the numbers of people.
 */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
const EARLIEST_BIRTH = '1900-01-01'

/**
 * Checks a resident ID number by GB 11643: length, characters, province, real birth date not after `today`
 * ('YYYY-MM-DD', Asia/Shanghai), check character (ISO 7064 MOD 11-2). Spaces, hyphens, full-width characters and a
 * lower-case x are accepted. The first problem found is named.
 */
export function checkIdNumber(text: string, today: string): Result<IdNumber, IdProblem> {
  const value = normaliseIdNumber(text)
  if (value.length !== 18) return fail('length')
  if (!/^\d{17}[\dX]$/.test(value)) return fail('characters')
  if (!PROVINCE.test(value)) return fail('province')
  const birthDate = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
  if (!isDay(birthDate) || birthDate < EARLIEST_BIRTH) return fail('date')
  if (birthDate > today) return fail('future')
  if (checkCharacter(value) !== value[17]) return fail('checksum')
  return ok({ value, birthDate })
}

/**
 * Whether a text is the number of a foreigner's permanent residence card as it was until 2023: three letters and twelve
 * digits. It is no ID number; the holders get one of 18 with the new card.
 */
export const isOldForeignCard = (text: string): boolean => /^[A-Z]{3}\d{12}$/.test(normaliseIdNumber(text))

/** The form in which ID numbers are compared and stored: half-width, no spaces or hyphens, upper case. */
export const normaliseIdNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-\u2010-\u2015\u2212]/g, '')
    .toUpperCase()

/** The 18 characters of a number of old papers, which had 15 digits and no century: `checkIdNumber` says whether it is one. */
export function widenIdNumber(fifteen: string): string {
  const first17 = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`
  return first17 + checkCharacter(first17)
}

/** 110101********0012: the first six and the last four. A text shorter than 14 characters keeps nothing. */
export const maskIdNumber = (id: string): string =>
  id.length < 14 ? '*'.repeat(id.length) : `${id.slice(0, 6)}${'*'.repeat(id.length - 10)}${id.slice(-4)}`

/** The check character that belongs to the first 17 digits (GB 11643, ISO 7064 MOD 11-2). */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}
