import { createHmac, type KeyObject, randomInt, timingSafeEqual } from 'node:crypto'

/** Six random digits, every number equally likely. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** Keeps codes as HMACs: six digits under a plain hash would be found by trying them all. */
export interface CodeVault {
  /** What to store. `scope` ties the code to one phone and purpose, e.g. 'sign-in:13800138000'. */
  hash(scope: string, code: string): string
  /** Whether the code belongs to the stored hash, in time that does not depend on where they differ. */
  matches(stored: string, scope: string, code: string): boolean
}

export function createCodeVault(key: KeyObject): CodeVault {
  const digest = (scope: string, code: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify([scope, code]))
      .digest()
  return {
    hash: (scope, code) => digest(scope, code).toString('base64url'),
    matches(stored, scope, code) {
      const kept = Buffer.from(stored, 'base64url')
      const given = digest(scope, code)
      return kept.length === given.length && timingSafeEqual(kept, given)
    },
  }
}
