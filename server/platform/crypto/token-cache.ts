import { hash } from 'node:crypto'

/** Remembers what was found for genuine tokens, the least recently used forgotten first. Holds hashes, not tokens. */
export interface TokenCache<T> {
  /** What was put for the token, unless it has expired by `now` (seconds since 1970). */
  get(token: string, now: number): T | undefined
  put(token: string, value: T, expiresAt: number): void
  readonly size: number
}

export function createTokenCache<T>(most: number): TokenCache<T> {
  const entries = new Map<string, { value: T; expiresAt: number }>()
  return {
    get(token, now) {
      const key = hashOf(token)
      const entry = entries.get(key)
      if (!entry) return undefined
      // A Map keeps the order of insertion: putting an entry back makes it the youngest.
      entries.delete(key)
      if (entry.expiresAt <= now) return undefined
      entries.set(key, entry)
      return entry.value
    },
    put(token, value, expiresAt) {
      entries.set(hashOf(token), { value, expiresAt })
      const [oldest] = entries.keys()
      if (entries.size > most && oldest !== undefined) entries.delete(oldest)
    },
    get size() {
      return entries.size
    },
  }
}

const hashOf = (token: string): string => hash('sha256', token, 'base64')
