import type { FieldProblem } from '@shared/kernel/app-error'
import type { Question, QuestionGroup } from './types'

export type FormValues = Record<string, string>

const asked = (question: Question, values: FormValues): boolean =>
  !question.onlyIf || values[question.onlyIf.field]?.trim() === question.onlyIf.value

function problemOf(question: Question, value: string): string | null {
  if (!value) return question.optional ? null : question.kind === 'choice' ? 'field.choose' : 'field.required'
  if (question.kind === 'choice' && !question.choices?.some((choice) => choice.value === value))
    return 'field.choose'
  return question.maxLength && [...value].length > question.maxLength ? 'field.too-long' : null
}

/** The problems of the groups' answers, in the order asked; empty when all is well. Used by the pages and by the server. */
export function checkForm(groups: readonly QuestionGroup[], values: FormValues): FieldProblem[] {
  return groups
    .flatMap((group) => group.questions)
    .filter((question) => asked(question, values))
    .flatMap((question) => {
      const message = problemOf(question, (values[question.field] ?? '').trim())
      return message ? [{ path: question.field, message }] : []
    })
}

/** Only what was asked, trimmed, empty answers left out: what the case records. */
export function tidyForm(groups: readonly QuestionGroup[], values: FormValues): FormValues {
  const answers = groups
    .flatMap((group) => group.questions)
    .filter((question) => asked(question, values))
    .map((question) => [question.field, (values[question.field] ?? '').trim()] as const)
  return Object.fromEntries(answers.filter(([, value]) => value !== ''))
}

/** The answers as a person reads them, for the check-your-answers page and the staff page. */
export function sayForm(
  groups: readonly QuestionGroup[],
  values: FormValues,
): { field: string; group: string; label: string; value: string }[] {
  return groups.flatMap((group) =>
    group.questions
      .filter((question) => asked(question, values))
      .map((question) => {
        const value = values[question.field] ?? ''
        const choice = question.choices?.find((c) => c.value === value)
        return {
          field: question.field,
          group: group.key,
          label: question.label,
          value: choice?.label ?? value,
        }
      }),
  )
}
