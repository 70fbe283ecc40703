import type { ProblemAnswer } from '@shared/contract/problem'
import { problemSentence } from '@shared/kernel/phrases/problems'
import type { ProblemKey } from '@shared/kernel/problems'

/** No answer came: the person is offline or the service is not reachable. Sending again with the same key is safe. */
export const OFFLINE = 'client.offline'

/** What every failed call throws: a sentence to show, a code to quote, fields to mark. */
export class ApiProblem extends Error {
  readonly key: ProblemKey | typeof OFFLINE
  readonly code: string
  readonly status: number
  readonly fields: { path: string; text: string }[]
  readonly request: string
  readonly retryAfter: number | undefined

  constructor(answer: Partial<ProblemAnswer> & { key: string }) {
    super(
      answer.title ??
        (answer.key === OFFLINE
          ? '网络没有连上，请检查网络后重试，已填写的内容会保留。'
          : problemSentence('system.fault')),
    )
    this.name = 'ApiProblem'
    this.key = answer.key as ProblemKey
    this.code = answer.code ?? 'D0000'
    this.status = answer.status ?? 0
    this.fields = answer.fields ?? []
    this.request = answer.request ?? ''
    this.retryAfter = answer.retryAfter
  }
}

const isProblem = (body: unknown): body is ProblemAnswer =>
  typeof body === 'object' && body !== null && 'key' in body && 'code' in body

/** The problem in an answer that was not a success, also when something in between answered instead of the service. */
export const problemOf = (status: number, body: unknown): ApiProblem =>
  isProblem(body)
    ? new ApiProblem(body)
    : new ApiProblem({ key: status >= 500 ? 'system.unavailable' : 'system.fault', status })
