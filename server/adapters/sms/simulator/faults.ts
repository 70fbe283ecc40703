import { z } from 'zod'

/** How the provider is to misbehave at the next sends. */
export const FAULTS_BODY = z.strictObject({
  mode: z.enum(['none', 'slow', '5xx', 'garbage', 'limit']),
  /** How many sends it lasts. */
  times: z.int().min(1).max(1000).default(1),
})

export type FaultMode = z.infer<typeof FAULTS_BODY>['mode']

/** The switch: counts the sends a fault has left. */
export interface Faults {
  set(mode: FaultMode, times: number): void
  /** The fault of this send, used up by asking. */
  next(): FaultMode
}

export function createFaults(): Faults {
  let mode: FaultMode = 'none'
  let left = 0
  return {
    set(newMode, times) {
      mode = newMode
      left = times
    },
    next() {
      if (left === 0) return 'none'
      left -= 1
      return mode
    },
  }
}
