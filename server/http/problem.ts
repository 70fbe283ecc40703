import type { ProblemAnswer } from '@shared/contract/problem'
import { AppError } from '@shared/kernel/app-error'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { problemSentence } from '@shared/kernel/phrases/problems'
import type { Middleware } from 'koa'
import type { Logger } from '../platform/log'
import { classifyDatabaseError } from '../platform/mongo/errors'

/** Errors of Koa's own parts that mean something to a person. */
function fromHttpError(error: { status?: number; type?: string }): AppError | null {
  if (error.type === 'entity.too.large' || error.status === 413) return new AppError('request.too-large')
  if (error.type === 'request.aborted') return new AppError('request.not-json')
  if (error.status === 400 || error.status === 415) return new AppError('request.not-json')
  if (error.status === 404) return new AppError('request.not-found')
  if (error.status === 405 || error.status === 501) return new AppError('request.method')
  return null
}

/** Whatever was thrown, as a problem a person can read. Anything unknown is our fault and says no more than that. */
export function toProblem(error: unknown): AppError {
  if (error instanceof AppError) return error
  const db = classifyDatabaseError(error)
  if (db?.kind === 'connection-lost' || db?.kind === 'max-time')
    return new AppError('system.unavailable', { cause: error })
  if (db?.kind === 'version-conflict') return new AppError('case.changed', { cause: error })
  const http = typeof error === 'object' && error !== null ? fromHttpError(error) : null
  return http ?? new AppError('system.fault', { cause: error })
}

/** The body of a problem answer. */
export function problemBody(error: AppError, requestId: string): ProblemAnswer {
  const { data, fields, article, needs } = error.details
  const seconds = typeof data?.seconds === 'number' ? data.seconds : undefined
  return {
    code: error.code,
    key: error.key,
    status: error.status,
    title: problemSentence(error.key, data),
    ...(fields?.length
      ? { fields: fields.map((field) => ({ ...field, text: fieldSentence(field.message) })) }
      : {}),
    ...(needs ? { needs } : {}),
    ...(article ? { article } : {}),
    request: requestId,
    ...(seconds ? { retryAfter: seconds } : {}),
  }
}

/** Turns every error below into a problem answer; only faults of ours are logged as errors. */
export const problemAnswers =
  (log: Logger): Middleware =>
  async (ctx, next) => {
    try {
      await next()
      if (ctx.status === 404 && ctx.body === undefined) throw new AppError('request.not-found')
    } catch (thrown) {
      const error = toProblem(thrown)
      const requestId = String(ctx.state.requestId ?? '')
      if (error.status >= 500)
        log.error({ requestId, err: error.details.cause ?? thrown, code: error.code }, 'request failed')
      const body = problemBody(error, requestId)
      ctx.status = error.status
      ctx.type = 'application/problem+json'
      ctx.set('cache-control', 'no-store')
      if (body.retryAfter) ctx.set('retry-after', String(body.retryAfter))
      ctx.body = JSON.stringify(body)
    }
  }
