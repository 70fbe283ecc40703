import type { ApiProblem } from '@common/api-problem'

/** What the service found wrong, by the last name of its path. */
export const fieldErrors = (problem: ApiProblem | null): Record<string, string> =>
  Object.fromEntries(problem?.fields.map(({ path, text }) => [path.split('.').at(-1) ?? path, text]) ?? [])
