import { ageOn, type Day } from '@shared/kernel/dates'
import { fail, ok, type Result } from '@shared/kernel/result'

/**
 * Who may prove their name online by themself. `alone`: from this age on (years); the value is ours: the files we keep
 * are those of people who work, and nobody under 16 may be hired (Labour Law, art. 15). Whoever is younger comes to the
 * counter with a guardian. `most`: an age past which the number is taken for a slip or for somebody else's document.
 */
export const REAL_NAME_AGE = { alone: 16, most: 120, mark: 'ours' } as const

/** Why a birth date does not fit: 'minor' goes to the counter with a guardian, 'too-old' checks the number again. */
export type AgeRefusal = 'minor' | 'too-old'

/** Whether a person born on `birthDate` may prove their name online on `today` (both days in Asia/Shanghai). Gives the age. */
export function decideRealNameAge(birthDate: Day, today: Day): Result<number, AgeRefusal> {
  const age = ageOn(birthDate, today)
  if (age < REAL_NAME_AGE.alone) return fail('minor')
  return age > REAL_NAME_AGE.most ? fail('too-old') : ok(age)
}
