import { fail, ok, type Result } from './result'

/** Why a text is not the number of a social-security card. All share the sentence 'card.format'. */
export type CardProblem = 'length' | 'characters'

const LENGTH = 9

/**
 * Reads the number printed on a social-security card (社会保障卡卡号): nine letters or digits. The card prints two numbers:
 * 社会保障号码 is the holder's ID number and is checked by checkIdNumber; this is the other one. That it has nine
 * characters is how the card's own data (LD/T 32) holds it; which of them are letters differs from place to place, and no
 * check character is known to us, so that the authority alone can tell a wrong one. Spaces, hyphens, full-width and
 * lower-case letters are accepted.
 */
export function parseCardNumber(text: string): Result<string, CardProblem> {
  const number = text
    .normalize('NFKC')
    .replace(/[\s\-\u2010-\u2015\u2212]/g, '')
    .toUpperCase()
  if (number.length !== LENGTH) return fail('length')
  return /^[A-Z0-9]+$/.test(number) ? ok(number) : fail('characters')
}
