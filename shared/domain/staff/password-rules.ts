import type { FieldPhrase } from '@shared/kernel/phrases/fields'
import { COMMON_PASSWORDS } from './common-passwords'

/** Rules of staff passwords. Length is what keeps a password; mixing signs is not asked for. */
export const PASSWORD_RULES = { least: 12, most: 100, remembered: 5 } as const

/** One row: what is refused, and the key of the sentence that says how to mend it. */
interface PasswordRow {
  /** The rule as it is listed before anything is typed. */
  rule: string
  refuses: (password: string, username: string) => boolean
  says: FieldPhrase
}

const characters = (text: string): number => [...text].length
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

/** A short piece over and over (abcabcabcabc), or a run along the alphabet or the digits. */
function isMonotonous(password: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/u.test(password)) return true
  const codes = [...password].map((sign) => sign.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0))
  return steps.every((step) => step === 1) || steps.every((step) => step === -1)
}

/** Common passwords, also with the figures and signs people hang on to reach the length. */
function isCommon(password: string): boolean {
  const word = bare(password)
  const core = word.replace(/^\d{1,8}|\d{1,8}$/g, '')
  return isMonotonous(word) || [word, core].some((text) => COMMON_PASSWORDS.has(text))
}

const ROWS: readonly PasswordRow[] = [
  {
    rule: `至少 ${PASSWORD_RULES.least} 位，可以用几个词连成一句`,
    refuses: (password) => characters(password) < PASSWORD_RULES.least,
    says: 'password.length',
  },
  {
    rule: `最多 ${PASSWORD_RULES.most} 位`,
    refuses: (password) => characters(password) > PASSWORD_RULES.most,
    says: 'field.too-long',
  },
  {
    rule: '不包含账号名',
    refuses: (password, username) => bare(password).includes(bare(username)),
    says: 'password.name',
  },
  { rule: '不是常见的密码，不是重复或连续的字符', refuses: isCommon, says: 'password.common' },
]

/**
 * The first rule a new password breaks, as a key of the field phrases; null when it may be used. Characters are counted as
 * people count them, whatever their bytes. That it is none of the last five is up to the server, which alone can tell.
 */
export const checkPassword = (password: string, username: string): FieldPhrase | null =>
  ROWS.find((row) => row.refuses(password.normalize('NFC'), username))?.says ?? null

/** Every rule with whether the password keeps it, for a list beside the field. */
export const judgePassword = (password: string, username: string): { rule: string; holds: boolean }[] =>
  ROWS.map(({ rule, refuses }) => ({ rule, holds: !refuses(password.normalize('NFC'), username) }))
