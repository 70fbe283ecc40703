import { readPaperDate } from '@shared/domain/archive/paper-date'
import { wrongClaimDates } from '@shared/domain/materials/claim-dates'
import { dayOf } from '@shared/kernel/dates'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { type Claims, NOTHING_SAID } from './said'

export const DATE_HINT = '写到月就可以，如 1998-09'

/** What is wrong with a written date by itself; null when nothing is. */
export function wrongDate(text: string, optional = false): string | null {
  if (!text.trim()) return optional ? null : fieldSentence('field.required')
  return readPaperDate(text) === null ? fieldSentence('paper-date.invalid') : null
}

/** Errors of several written dates by the names of their fields. */
export const wrongDates = (dates: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(dates).flatMap(([name, text]) => {
      const wrong = wrongDate(text)
      return wrong ? [[name, wrong]] : []
    }),
  )

/** Dates nobody can mean in a part of what is said, by the last word of their place. */
export const wrongIn = (part: Partial<Claims>): Record<string, string> =>
  Object.fromEntries(
    wrongClaimDates({ ...NOTHING_SAID, ...part }, null, dayOf(new Date())).map(({ path, message }) => [
      path.split('.').at(-1) ?? path,
      fieldSentence(message),
    ]),
  )

/** A written date that was found right. */
export const dateOf = (text: string): string => readPaperDate(text) ?? text
