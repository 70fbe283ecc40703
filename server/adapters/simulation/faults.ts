import { z } from 'zod'

/**
 * How any provider can misbehave: answer late (after doing what was asked), with a server error, with something that is
 * no answer, with more than anybody wants to read, or by hanging up (after doing what was asked).
 */
const COMMON = ['none', 'slow', '5xx', 'garbage', 'huge', 'cut'] as const

export type CommonFault = (typeof COMMON)[number]

/** The switch of one simulator: which fault the next requests meet, and how many of them are left. */
export interface Faults<Own extends string = never> {
  /** Reads and sets {mode, times}. False when the body is no such thing. */
  set(body: unknown): { mode: CommonFault | Own; times: number } | null
  /** The fault of this request, used up by asking; one of the provider's own waits where it has no meaning. */
  next(allowOwn?: boolean): CommonFault | Own
  readonly modes: readonly string[]
}

/** A switch for the common faults and those of the provider itself. */
export function createFaults<const Own extends string = never>(own: readonly Own[] = []): Faults<Own> {
  const modes = [...COMMON, ...own] as (CommonFault | Own)[]
  const schema = z.strictObject({
    mode: z.enum(modes as [string, ...string[]]),
    times: z.int().min(1).max(1000).default(1),
  })
  let mode: CommonFault | Own = 'none'
  let left = 0
  return {
    modes,
    set(body) {
      const parsed = schema.safeParse(body)
      if (!parsed.success) return null
      mode = parsed.data.mode as CommonFault | Own
      left = parsed.data.times
      return { mode, times: left }
    },
    next(allowOwn = true) {
      if (left === 0 || (!allowOwn && own.some((name) => name === mode))) return 'none'
      left -= 1
      return mode
    },
  }
}
