import { maskIdNumber } from '@shared/kernel/identity'
import { maskPhone } from '@shared/kernel/phone'
import type { SaidAnswer } from './check-form'
import type { Question, QuestionGroup } from './types'

const MASKS: Partial<Record<Question['kind'], (text: string) => string>> = {
  phone: maskPhone,
  'id-number': maskIdNumber,
}

/** Answers as they are shown once handed in, to the person as well: whole numbers never. */
export function maskAnswers(groups: readonly QuestionGroup[], answers: readonly SaidAnswer[]): SaidAnswer[] {
  const questions = new Map(groups.flatMap(({ questions: all }) => all.map((q) => [q.field, q] as const)))
  return answers.map((answer) => ({
    ...answer,
    value: maskAnswer(questions.get(answer.field), answer.value),
  }))
}

/** A value as the answer to its question is shown. */
export const maskAnswer = (question: Question | undefined, value: string): string =>
  (question && !question.line && MASKS[question.kind]?.(value)) || value
