import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '@shared/kernel/app-error'
import type { Claims } from '../mongo/claims'

const PAUSE_MS = 25
const ROUNDS = 120

/**
 * Runs a write that may make the first record of a keyed index. A unique index keeps such records apart while there is one
 * index key. While it is being changed there are two, and for a moment two processes may write one text under either: then
 * writes of the same text wait for each other, over all processes. `indexes` as from BlindIndex.all.
 * Throws `system.unavailable` when its turn does not come within three seconds.
 */
export async function oneAtATime<T>(
  claims: Claims,
  indexes: readonly string[],
  now: Date,
  write: () => Promise<T>,
): Promise<T> {
  if (indexes.length === 1) return write()
  const key = oldest(indexes)
  for (let round = 0; round < ROUNDS; round += 1) {
    const claim = await claims.claim('keyed-index', key, '', now)
    const taken = claim.kind === 'seen' ? await claims.takeOver('keyed-index', key, now) : claim
    if (taken && 'leaseUntil' in taken) {
      try {
        return await write()
      } finally {
        await claims.release('keyed-index', key, taken.leaseUntil)
      }
    }
    await wait(PAUSE_MS)
  }
  throw new AppError('system.unavailable')
}

/** The one that every process knows: a new key is announced, and an old one kept, long enough. */
const oldest = (indexes: readonly string[]): string =>
  [...indexes].sort((one, two) => numberOf(one) - numberOf(two))[0] ?? ''

const numberOf = (index: string): number => Number(/^b[a-z](\d+)\./.exec(index)?.[1] ?? 0)
