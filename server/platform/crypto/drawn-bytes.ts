import { randomFillSync } from 'node:crypto'

const POOL_BYTES = 4096
const pool = Buffer.alloc(POOL_BYTES)
let used = POOL_BYTES

/**
 * Random bytes of the system for one value (an IV, a salt, an id), never given twice. They are drawn many at a time: a call
 * for each costs as much as the encryption. Not for keys and tokens, which should stand in memory only where they are used.
 */
export function drawnBytes(count: number): Buffer {
  if (used + count > POOL_BYTES) {
    randomFillSync(pool)
    used = 0
  }
  const drawn = Buffer.from(pool.subarray(used, used + count))
  used += count
  return drawn
}
