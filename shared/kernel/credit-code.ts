import { fail, ok, type Result } from './result'

/** Why a text is not a unified social credit code; each has its sentence under `credit-code.` in phrases/fields.ts. */
export type CreditCodeProblem = 'length' | 'characters' | 'prefix' | 'checksum'

/** The 31 characters of GB 32100 in the order of their values: no I, O, S, V, Z, which are taken for 1, 0, 5, U, 2. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18

/**
 * First character: the department that registers (1 staffing offices, 2 foreign affairs, 3 justice, 4 culture, 5 civil
 * affairs, 6 tourism, 7 religion, 8 trade unions, 9 market supervision, A armed forces, N agriculture, Y others). Second:
 * the kind of body within it. The kinds of 1, 5, 9 and Y are those of the standard; those of the rest are as we remember
 * them, so that they are kept wide.
 */
const KINDS: Record<string, string> = {
  '1': '1239',
  '2': '19',
  '3': '123459',
  '4': '19',
  '5': '1239',
  '6': '129',
  '7': '129',
  '8': '19',
  '9': '1239',
  A: '19',
  N: '1239',
  Y: '1',
}

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100): length, characters, department and kind, area digits,
 * check character (mod 31). Spaces, hyphens, full-width and lower-case letters are accepted. The organisation code inside
 * has a check digit of its own, which is not checked: old bodies were given codes that do not keep it.
 */
export function checkCreditCode(text: string): Result<string, CreditCodeProblem> {
  const code = normaliseCreditCode(text)
  if (code.length !== LENGTH) return fail('length')
  if ([...code].some((character) => !ALPHABET.includes(character))) return fail('characters')
  const kinds = KINDS[code.charAt(0)] ?? ''
  if (!kinds.includes(code.charAt(1)) || !/^\d{6}$/.test(code.slice(2, 8))) return fail('prefix')
  return creditCheckCharacter(code) === code[17] ? ok(code) : fail('checksum')
}

/** The form in which codes are compared and stored: half-width, no spaces or hyphens, upper case. */
export const normaliseCreditCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-\u2010-\u2015\u2212]/g, '')
    .toUpperCase()

/** The check character that belongs to the first 17: weights are the powers of 3 modulo 31. */
export function creditCheckCharacter(first17: string): string {
  let weight = 1
  let sum = 0
  for (const character of first17.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}
