import { type ItemCode, itemOf } from '@shared/domain/items/catalogue'
import { askedQuestions, type FormValues } from '@shared/domain/items/check-form'
import type { QuestionGroup } from '@shared/domain/items/types'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { CaseDeps } from './deps'
import { type CaseFile, WINDOW_SCAN } from './personal'

/** Files that are not to be had: taken by another case, run out, or never there. */
export const filesGone = (fields: readonly string[]) =>
  new AppError('request.invalid', { fields: fields.map((path) => ({ path, message: 'file.again' })) })

/** An uploaded file by its id, and what it was brought for. */
interface Brought {
  field: string
  id: string
}

/** The uploads that the answers name, and the papers scanned at the window. */
export const uploadsAsked = (item: ItemCode, form: FormValues, scans: readonly string[] = []): Brought[] => [
  ...uploadsAmong(itemOf(item).groups, form),
  ...scans.map((id) => ({ field: WINDOW_SCAN, id })),
]

/** The uploads that the answers to these questions name. */
export const uploadsAmong = (groups: readonly QuestionGroup[], form: FormValues): Brought[] =>
  askedQuestions(groups, form)
    .filter(({ kind }) => kind === 'upload')
    .map(({ field }) => ({ field, id: form[field] ?? '' }))
    .filter(({ id }) => id !== '')

/** The files that the answers given with a command name. Throws `request.invalid` for one that is not to be had. One round trip where there are any. */
export const filesWith = (
  deps: Pick<CaseDeps, 'waitingFiles'>,
  asks: readonly QuestionGroup[] = [],
  answers: FormValues = {},
  ...[actor, now]: [Actor, Date]
): Promise<CaseFile[]> => filesGiven(deps, uploadsAmong(asks, answers), actor, now)

/** The files brought. Throws `request.invalid` for one that is not to be had. One round trip. */
export async function filesGiven(
  deps: Pick<CaseDeps, 'waitingFiles'>,
  asked: readonly Brought[],
  actor: Actor,
  now: Date,
): Promise<CaseFile[]> {
  if (asked.length === 0) return []
  const found = await deps.waitingFiles(
    actor.id,
    asked.map(({ id }) => id),
    now,
  )
  const byId = new Map(found?.map((file) => [file.id, file]))
  const files = asked.flatMap(({ field, id }) => {
    const file = byId.get(id)
    return file ? [{ ...file, field }] : []
  })
  if (files.length === asked.length) return files
  throw filesGone(asked.map(({ field }) => field))
}
