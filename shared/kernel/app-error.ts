import { PROBLEMS, type ProblemKey } from './problems'

/** One field that is wrong: its path as the form names it, and the key of a sentence in phrases/fields.ts. */
export interface FieldProblem {
  path: string
  message: string
}

export interface ProblemDetails {
  /** Values for the sentence, e.g. seconds to wait. Never personal data. */
  data?: Record<string, string | number>
  fields?: FieldProblem[]
  /** Row id of the regulation map when a rule refused, e.g. 'N20-3'. */
  article?: string
  /** The level of identity that is missing, as shared/domain/accounts/levels.ts names it. */
  needs?: 'declared' | 'matched' | 'face' | 'counter'
  cause?: unknown
}

/** The one error that reaches a person: a key of PROBLEMS with what its sentence needs. */
export class AppError extends Error {
  readonly code: string
  readonly status: number

  constructor(
    readonly key: ProblemKey,
    readonly details: ProblemDetails = {},
  ) {
    super(key, { cause: details.cause })
    this.name = 'AppError'
    this.code = PROBLEMS[key].code
    this.status = PROBLEMS[key].status
  }
}
