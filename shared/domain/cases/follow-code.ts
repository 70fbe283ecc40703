import { reg } from '@shared/kernel/reg'

reg('N26', 'N29-leak')

/** Letters and figures that nobody takes for one another, as they are printed: no 0 O 1 I L, no vowels that make words. */
export const FOLLOW_ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ'

/** Length of a code: 28⁸ are 3.8 × 10¹¹, and each try is counted. */
export const FOLLOW_LENGTH = 8

/** A code as people type it: blanks, hyphens, lower case and full width are understood. Null for what no code can be. */
export function readFollowCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—–]/gu, '')
  const isWhole =
    code.length === FOLLOW_LENGTH && [...code].every((character) => FOLLOW_ALPHABET.includes(character))
  return isWhole ? code : null
}

/** A code as it is printed: two groups of four. */
export const sayFollowCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
