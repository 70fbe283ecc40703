import { fail, ok, type Result } from './result'

/** Why a text is not a name. 'private-use' is a rare character typed with an old vendor font: it has no meaning elsewhere. */
export type NameProblem = 'empty' | 'characters' | 'private-use' | 'too-long'

const MIDDLE_DOT = '·'
/** After NFKC: middle dot, bullet, hyphenation point, bullet operator, dot operator, katakana dot, rune dot, full stop. */
const MIDDLE_DOTS = /\s*[\u00b7\u2022\u2027\u2219\u22c5\u30fb\u16eb.]\s*/g
const MAX_CHARACTERS = 50

/** Blocks of Han characters, rare ones of the extensions included, and 〇. */
const HAN_BLOCKS: readonly (readonly [number, number])[] = [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x3ffff],
]
const PRIVATE_BLOCKS: readonly (readonly [number, number])[] = [
  [0xe000, 0xf8ff],
  [0xf0000, 0x10ffff],
]

/**
 * Reads a person's name: Han characters (rare ones too) with middle dots, or Latin letters with spaces, hyphens and
 * apostrophes. Answers the normalised form.
 */
export function parseName(text: string): Result<string, NameProblem> {
  const name = normaliseName(text)
  const characters = [...name]
  if (name === '') return fail('empty')
  if (characters.length > MAX_CHARACTERS) return fail('too-long')
  if (characters.some((character) => within(character, PRIVATE_BLOCKS))) return fail('private-use')
  const fits = characters.every((character) => isHan(character) || isMark(character))
  return fits && characters.some((character) => !/[·' -]/.test(character)) ? ok(name) : fail('characters')
}

/**
 * The form in which names are compared: every middle dot as ·, radicals and compatibility characters as the plain
 * character, no spaces beside Han characters, single spaces between Latin words.
 */
export function normaliseName(text: string): string {
  const plain = text.normalize('NFKC').replace(/’/g, "'").trim().replace(/\s+/g, ' ')
  return [...plain].some(isHan) ? plain.replace(MIDDLE_DOTS, MIDDLE_DOT).replace(/ /g, '') : plain
}

/** 张*: the first character, one star whatever the length. */
export function maskName(name: string): string {
  const [first = ''] = name
  return `${first}*`
}

const isHan = (character: string): boolean => within(character, HAN_BLOCKS)

const isMark = (character: string): boolean => /[A-Za-zÀ-ɏ·.' -]/.test(character)

function within(character: string, blocks: readonly (readonly [number, number])[]): boolean {
  const point = character.codePointAt(0) ?? 0
  return blocks.some(([first, last]) => point >= first && point <= last)
}
