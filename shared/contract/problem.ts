import * as z from 'zod/mini'
import { LEVELS } from '../domain/accounts/levels'

/** The body of every answer that is not a success (application/problem+json). */
export const problemAnswer = z.object({
  /** Stable number to quote on the phone, e.g. D4002. */
  code: z.string(),
  key: z.string(),
  status: z.int(),
  /** What happened and how to mend it, in Chinese. */
  title: z.string(),
  fields: z.optional(z.array(z.object({ path: z.string(), message: z.string(), text: z.string() }))),
  /** Row of the regulation map when a rule refused. */
  article: z.optional(z.string()),
  /** Id of the request, to find it in the log. */
  request: z.string(),
  /** The level of identity that what was asked for needs. */
  needs: z.optional(z.enum(LEVELS)),
  /** Seconds to wait before trying again. */
  retryAfter: z.optional(z.int()),
})

export type ProblemAnswer = z.output<typeof problemAnswer>
