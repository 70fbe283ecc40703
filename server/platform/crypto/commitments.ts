import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Stands for a value that must not be shown: whoever holds salt and value can prove it, nobody can guess it. */
export interface Commitment {
  /** 16 random bytes, base64url. Kept with the value, never with the commitment that is published. */
  salt: string
  /** SHA-256 of `salt|value`, base64url. */
  digest: string
}

/** Commits to a value with a fresh salt, or with a given one to repeat a commitment. */
export function commit(value: string, salt: string = randomBytes(16).toString('base64url')): Commitment {
  return { salt, digest: createHash('sha256').update(`${salt}|${value}`).digest('base64url') }
}

/** Whether the commitment is to this value. */
export function commitsTo(commitment: Commitment, value: string): boolean {
  const expected = Buffer.from(commit(value, commitment.salt).digest)
  const given = Buffer.from(commitment.digest)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
