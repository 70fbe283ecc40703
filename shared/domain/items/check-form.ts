import type { FieldProblem } from '@shared/kernel/app-error'
import type { Day } from '@shared/kernel/dates'
import { entriesOf, readRows } from '../archive/family/family-rows'
import { sayMember } from '../archive/family/say-member'
import { readAnswer, wordsIn } from './read-answer'
import type { Asked, Question, QuestionGroup } from './types'

export type FormValues = Record<string, string>

/** Whether what hangs on another answer is asked, given the answers so far. */
export function holds(condition: Asked | undefined, values: FormValues): boolean {
  if (!condition) return true
  const answer = given(values, condition.field)
  return typeof condition.value === 'string' ? answer === condition.value : condition.value.includes(answer)
}

const given = (values: FormValues, field: string): string =>
  (Object.hasOwn(values, field) ? (values[field] ?? '') : '').trim()

/** The groups that are asked, given the answers so far; a page that is not asked is left out. */
export const askedGroups = (groups: readonly QuestionGroup[], values: FormValues): QuestionGroup[] =>
  groups.filter((group) => holds(group.onlyIf, values))

/** The questions that are asked, in order, given the answers so far. */
export const askedQuestions = (groups: readonly QuestionGroup[], values: FormValues): Question[] =>
  askedGroups(groups, values).flatMap((group) =>
    group.questions.filter((question) => holds(question.onlyIf, values)),
  )

const MISSING: Partial<Record<Question['kind'], string>> = {
  choice: 'field.choose',
  region: 'field.choose',
  centre: 'field.choose',
  gap: 'field.choose',
  agreement: 'agreement.needed',
  upload: 'file.required',
}

function problemOf(question: Question, value: string, today: Day): string | null {
  if (!value)
    return question.optional || question.preset ? null : (MISSING[question.kind] ?? 'field.required')
  const read = readAnswer(question, value, today)
  return read.ok ? null : read.error
}

/**
 * The problems of the groups' answers, in the order asked; empty when all is well. Used by the pages and by the server.
 * `today`: a day in Asia/Shanghai, for birth dates; left out, only what is wrong on every day is found.
 */
export function checkForm(
  groups: readonly QuestionGroup[],
  values: FormValues,
  today: Day = LAST_DAY,
): FieldProblem[] {
  return askedQuestions(groups, values).flatMap((question) => {
    const message = problemOf(question, given(values, question.field), today)
    return message ? [{ path: question.field, message }] : []
  })
}

const LAST_DAY: Day = '9999-12-31'

/** Only what was asked, in the form in which it is kept, empty answers left out: what the case records. */
export function tidyForm(groups: readonly QuestionGroup[], values: FormValues): FormValues {
  const answers = askedQuestions(groups, values).map((question): [string, string] => {
    const text = given(values, question.field)
    const read = text ? readAnswer(question, text, LAST_DAY) : null
    return [question.field, read?.ok ? read.value : text]
  })
  return Object.fromEntries(answers.filter(([, value]) => value !== ''))
}

/** The answers as a person reads them, for the check-your-answers page and the staff page. */
export function sayForm(groups: readonly QuestionGroup[], values: FormValues): SaidAnswer[] {
  return askedGroups(groups, values).flatMap((group) =>
    askedQuestions([group], values).map((question) => {
      const { field, label } = question
      return { field, group: group.key, label, value: sayAnswer(question, given(values, field)) }
    }),
  )
}

/** An answer in words. */
export interface SaidAnswer {
  field: string
  group: string
  label: string
  value: string
}

function sayAnswer({ kind, choices, preset }: Question, given: string): string {
  const value = given || (preset ?? '')
  if (kind === 'upload') return value && '已上传'
  if (kind === 'region' || kind === 'centre' || kind === 'gap') return wordsIn(value)
  if (kind === 'agreement') return value && `已签署（${value} 版）`
  if (kind === 'family') return entriesOf(readRows(value)).map(sayMember).join('；')
  return choices?.find((choice) => choice.value === value)?.label ?? value
}
