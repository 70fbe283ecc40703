import type { Clock } from '../clock'

/** Remembers what was loaded a moment ago. Bounded: the least recently used goes first. */
export interface Recent<T> {
  /** The remembered value if it was loaded within `maxAgeMs`, else what `load` gives. Callers side by side share one load. */
  get: (key: string, maxAgeMs: number) => Promise<T>
  /** Forgets a value; a load that is under way is not remembered either. */
  drop: (key: string) => void
}

/** Remembers at most `most` values. The age counts from the moment the load began. */
export function createRecent<T>(load: (key: string) => Promise<T>, most: number, clock: Clock): Recent<T> {
  const entries = new Map<string, { at: number; value: Promise<T> }>()

  const begin = (key: string, at: number): Promise<T> => {
    const entry = { at, value: load(key) }
    entries.delete(key)
    entries.set(key, entry)
    const [oldest] = entries.keys()
    if (entries.size > most && oldest !== undefined) entries.delete(oldest)
    entry.value.catch(() => {
      if (entries.get(key) === entry) entries.delete(key)
    })
    return entry.value
  }

  return {
    get(key, maxAgeMs) {
      const now = clock.now().getTime()
      const known = entries.get(key)
      const age = known ? now - known.at : Number.POSITIVE_INFINITY
      // A clock set back must not keep an entry alive: a negative age counts as old.
      if (!known || age < 0 || age >= maxAgeMs) return begin(key, now)
      entries.delete(key)
      entries.set(key, known)
      return known.value
    },
    drop: (key) => {
      entries.delete(key)
    },
  }
}
