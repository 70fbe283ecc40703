import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** How many calls a principal or address may make within how many seconds. Route contracts name the class. */
export const RATE_CLASSES = {
  read: { points: 120, seconds: 60 },
  write: { points: 30, seconds: 60 },
  // Parts of a file: two hundred of them are one upload, which leaves room for the other commands of whoever sends it.
  part: { points: 240, seconds: 60 },
  // Many people may sit behind one address; guessing is stopped by the code's five tries and the lock of an account.
  'sign-in': { points: 30, seconds: 60 },
  verify: { points: 30, seconds: 60 },
  // Messages to phones: the hour of one address. SMS_LIMITS of the sign-in rules say the rest.
  sms: { points: 60, seconds: 60 * 60 },
  // Pages that work once: a link from a message, a challenge of a sign-in.
  'one-time': { points: 20, seconds: 60 },
  // Whole numbers of persons: an honest hour at the counter needs fewer.
  unmask: { points: 40, seconds: 60 * 60 },
} as const

export type RateClass = keyof typeof RATE_CLASSES

/**
 * Classes that count together in all processes, because guessing goes where the count is not; the others count in memory.
 * 'sign-in' does as well, but behind the answer (countedBehind).
 */
export const SHARED_CLASSES = ['sms', 'verify', 'one-time', 'unmask'] as const satisfies readonly RateClass[]

export interface RateWindow {
  points: number
  seconds: number
}

/** Counts one call; rejects with a RateLimiterRes when the window is full, with an Error when its store fails. */
export interface RateCounter {
  consume(key: string): Promise<RateLimiterRes>
}

export interface RateDecision {
  allowed: boolean
  remaining: number
  /** Whole seconds until the window ends, at least 1. */
  retryAfterSeconds: number
}

export interface RateLimits {
  /** Counts one call. Throws only when a store of its own fails. */
  take(rateClass: RateClass, key: string): Promise<RateDecision>
}

/** Refuses as the limiters of the library do: by throwing the result, which is no Error. */
export const refuse = (full: RateLimiterRes): never => {
  throw full as unknown as Error
}

/** A counter in the memory of this process. */
export const memoryCounter = (name: string, { points, seconds }: RateWindow): RateCounter =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })

/** Several windows at once: a call must fit into each, and those it is counted in stay counted. */
export const allOf = (...counters: readonly RateCounter[]): RateCounter => ({
  consume: async (key) => {
    let last: RateLimiterRes | undefined
    for (const counter of counters) last = await counter.consume(key)
    return last as RateLimiterRes
  },
})

/**
 * Decides by what this process has counted and by what the shared count has said of the caller so far; the call itself is
 * counted behind the answer, which costs signing in no round trip. Several processes may so let in a few more, one window's
 * worth each at the very most, before all of them know. A shared store that fails is passed over: signing in needs it too.
 */
export function countedBehind(name: string, window: RateWindow, shared: RateCounter): RateCounter {
  const local = memoryCounter(name, window)
  const full = new Map<string, number>()
  const learn = (key: string) => (rejected: unknown) => {
    if (!(rejected instanceof RateLimiterRes)) return
    if (full.size >= MOST_FULL) full.clear()
    full.set(key, performance.now() + rejected.msBeforeNext)
  }
  return {
    consume: async (key) => {
      const leftMs = (full.get(key) ?? 0) - performance.now()
      if (leftMs > 0) return refuse(new RateLimiterRes(0, leftMs))
      const taken = await local.consume(key)
      shared.consume(key).catch(learn(key))
      return taken
    },
  }
}

/** Callers remembered as over the limit, at most. */
const MOST_FULL = 10_000

/**
 * Limits by class, counted in memory of this process. `stores` replaces single classes by a counter with a shared
 * store (same points and seconds), for the classes that must hold across processes.
 */
export function createRateLimits(stores: Partial<Record<RateClass, RateCounter>> = {}): RateLimits {
  const counters = new Map<RateClass, RateCounter>()
  for (const [name, window] of Object.entries(RATE_CLASSES)) {
    const rateClass = name as RateClass
    counters.set(rateClass, stores[rateClass] ?? memoryCounter(name, window))
  }
  return {
    async take(rateClass, key) {
      try {
        const taken = await (counters.get(rateClass) as RateCounter).consume(key)
        return decision(true, taken)
      } catch (rejected) {
        if (rejected instanceof RateLimiterRes) return decision(false, rejected)
        throw rejected
      }
    },
  }
}

/** Whom a call counts against: the signed-in principal, else the address (an IPv6 address by its /64 network). */
export const rateKey = (caller: { principalId?: string; address: string }): string =>
  caller.principalId ? `p:${caller.principalId}` : `a:${networkOf(caller.address)}`

/** The address itself, of an IPv6 address its /64 network: one subscriber has all of it. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('%')[0]?.split('::') ?? []
  const groups = head.split(':').filter(Boolean)
  const tailGroups = tail.split(':').filter(Boolean)
  const zeros = plain.includes('::') ? Math.max(0, 8 - groups.length - tailGroups.length) : 0
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...tailGroups]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

const decision = (allowed: boolean, taken: RateLimiterRes): RateDecision => ({
  allowed,
  remaining: Math.max(0, taken.remainingPoints),
  retryAfterSeconds: Math.max(1, Math.ceil(taken.msBeforeNext / 1000)),
})
