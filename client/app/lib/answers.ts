import type { FormValues } from '@shared/domain/items/check-form'
import type { QuestionGroup } from '@shared/domain/items/types'
import { readStored, removeStored } from '../platform/storage'

/** Where the answers of an item's form are kept on this device until it is handed in. */
export const draftOf = (item: string): string => `apply:${item}`

/** Personal answers by item: they live as long as the app is open and are never written to the device. */
const personal = new Map<string, FormValues>()

/** The fields of a form that are never written to the device. */
export const personalFields = (groups: readonly QuestionGroup[]): string[] =>
  groups.flatMap(({ questions }) => questions.filter((q) => q.personal).map(({ field }) => field))

/** All answers given so far: the draft of this device, and the personal ones of this visit. */
export const readAnswers = (item: string): FormValues => ({
  ...readStored<FormValues>(draftOf(item)),
  ...personal.get(item),
})

/** Remembers the personal answers for the pages to come. */
export function rememberPersonal(item: string, groups: readonly QuestionGroup[], values: FormValues): void {
  const own = personalFields(groups).map((field) => [field, values[field] ?? ''])
  personal.set(item, Object.fromEntries(own) as FormValues)
}

/** The form has been handed in. */
export function forgetAnswers(item: string): void {
  removeStored(draftOf(item))
  personal.delete(item)
}
