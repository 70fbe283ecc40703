import type { Connection } from 'mongoose'
import { expect } from 'vitest'
import { fingerprint } from './database-content'

/** Runs what must be refused, and sees that not a byte of the database has changed. */
export async function changingNothing<T>(connection: Connection, fn: () => Promise<T>): Promise<T> {
  const before = await fingerprint(connection)
  const result = await fn()
  expect(await fingerprint(connection)).toEqual(before)
  return result
}
