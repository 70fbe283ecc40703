import type { Clock } from '@server/platform/clock'

/** A clock that stands still until it is moved. */
export interface FixedClock extends Clock {
  /** Moves the clock by seconds (back when negative). */
  advance(seconds: number): void
  set(instant: string | Date): void
}

/** A clock standing at an instant, by default 2026-11-22 12:00 in Asia/Shanghai, a Sunday. */
export function fixedClock(instant: string | Date = '2026-11-22T04:00:00.000Z'): FixedClock {
  let at = new Date(instant).getTime()
  return {
    now: () => new Date(at),
    advance: (seconds) => {
      at += seconds * 1000
    },
    set: (next) => {
      at = new Date(next).getTime()
    },
  }
}

/** The system's clock, which can be moved in the same way. */
export function movableClock(): FixedClock {
  let offsetMs = 0
  return {
    now: () => new Date(Date.now() + offsetMs),
    advance: (seconds) => {
      offsetMs += seconds * 1000
    },
    set: (next) => {
      offsetMs = new Date(next).getTime() - Date.now()
    },
  }
}
