import { ApiProblem } from '@common/api-problem'

/** Whatever was thrown, as a problem with a sentence and a code. */
export const problemOf = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem({ key: 'system.fault' })
