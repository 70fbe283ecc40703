import { problemAnswer } from '@shared/contract/problem'
import { PROBLEMS, type ProblemKey } from '@shared/kernel/problems'
import { expect } from 'vitest'
import type { WireAnswer } from './api-client'

const CHINESE = /^[^a-zA-Z]*\p{Script=Han}+.*。$/u

/** Asserts a problem answer with this code: its number, its sentence, its type, and its fields in words. */
export function expectProblem(
  { status, headers, body }: WireAnswer,
  code: string,
  fields: string[] = [],
): void {
  const problem = problemAnswer.parse(body)
  expect(problem.code).toBe(code)
  expect(PROBLEMS[problem.key as ProblemKey]).toEqual({ code, status })
  expect(problem.status).toBe(status)
  expect(problem.title).toMatch(CHINESE)
  expect(problem.request).toBe(headers['x-request-id'])
  expect(headers['content-type']).toMatch(/^application\/problem\+json/)
  expect((problem.fields ?? []).map(({ path }) => path).sort()).toEqual(fields)
  for (const { text } of problem.fields ?? []) expect(text).toMatch(CHINESE)
}
