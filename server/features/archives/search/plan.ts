import { normaliseArchiveNo } from '@shared/domain/archives/archive-number'
import type { Day } from '@shared/kernel/dates'
import { checkIdNumber, isOldForeignCard, normaliseIdNumber, widenIdNumber } from '@shared/kernel/identity'
import type { FieldPhrase } from '@shared/kernel/phrases/fields'
import { fail, ok, type Result } from '@shared/kernel/result'
import { LONGEST_PART, SHORTEST_PART } from './name-keys'
import { isHan, partsOfName } from './name-parts'

/** What one text in the search box asks for. */
export type SearchPlan =
  /** A right ID number; the same figures may be an archive number too. */
  | { kind: 'id'; idNumber: string; no: string }
  /** An archive number, or its beginning. `unless`: what to say when none is like it, as it looks like something else. */
  | { kind: 'number'; no: string; unless?: FieldPhrase }
  /** Names that have all these keys, or (`prefix`) sort under a beginning. */
  | { kind: 'name'; keys: readonly string[]; prefix?: string }

const LIKE_AN_ID = /^(?:\d{16,19}|\d{17}X)$/

/**
 * What staff mean by a text: an ID number (18 digits, or the 15 of old papers), an archive number (anything with a figure in it),
 * a name or part of one, its pinyin or initials, or characters going over into letters. `today` in Asia/Shanghai.
 */
export function planSearch(text: string, today: Day): Result<SearchPlan, FieldPhrase> {
  const plain = text.normalize('NFKC').trim()
  const number = normaliseIdNumber(plain)
  const no = normaliseArchiveNo(plain)
  const checked = checkIdNumber(/^\d{15}$/.test(number) ? widenIdNumber(number) : number, today)
  if (checked.ok) return ok({ kind: 'id', idNumber: checked.value.value, no })
  if (isOldForeignCard(number)) return ok({ kind: 'number', no, unless: 'search.foreign-card' })
  if (LIKE_AN_ID.test(number)) return ok({ kind: 'number', no, unless: `id.${checked.error}` })
  if (/[\d_/#]|-$/.test(plain)) return no.length < 2 ? fail('search.short') : ok({ kind: 'number', no })
  return planName(plain)
}

function planName(plain: string): Result<SearchPlan, FieldPhrase> {
  const parts = partsOfName(plain.replace(/ü/gi, 'v'))
  const joined = parts.join('')
  if (joined === '') return fail('field.format')
  if (!isHan(joined)) return planLetters(joined)
  if (parts.length < SHORTEST_PART) return fail('search.short')
  const isPure = parts.every(isHan)
  return ok({ kind: 'name', keys: isPure ? runs(parts) : [joined] })
}

function planLetters(letters: string): Result<SearchPlan, FieldPhrase> {
  if (letters.length < SHORTEST_PART) return fail('search.short')
  // Initials typed as zh, ch, sh: the keys have the first letter only.
  const short = /[aeiouv]/.test(letters) ? letters : letters.replace(/([zcs])h/g, '$1')
  return ok({ kind: 'name', keys: [short], prefix: letters })
}

/** A part longer than any key is found by all the keys within it. */
function runs(parts: readonly string[]): string[] {
  if (parts.length <= LONGEST_PART) return [parts.join('')]
  return parts.slice(LONGEST_PART - 1).map((_, from) => parts.slice(from, from + LONGEST_PART).join(''))
}
