import type { Clock } from '../clock'
import type { KeyPurpose } from './data-key-record'
import { contextOf, RELOAD_MS } from './data-keys'
import { type KeyMaker, makeDataKey } from './make-data-key'

/** A new key is announced so long before it makes values: by then every process that still works knows it. */
export const ANNOUNCE_MS = 6 * RELOAD_MS

/**
 * Makes the next data key of a purpose, by the suite in force, to come into use in two minutes; the worker then brings
 * every value under it. Answers its id. A key that is announced already is the next one.
 */
export async function rotateDataKey(maker: KeyMaker, purpose: KeyPurpose, clock: Clock): Promise<string> {
  for (;;) {
    const own = (await maker.store.list()).filter((record) => record.purpose === purpose)
    const now = clock.now()
    const announced = own.find(({ activeFrom }) => activeFrom > now)
    if (announced) return announced.kid
    const number = Math.max(0, ...own.map((record) => record.number)) + 1
    const activeFrom = new Date(now.getTime() + ANNOUNCE_MS)
    await makeDataKey(maker, purpose, number, { madeAt: now, activeFrom })
  }
}

/** Wraps every data key by the key-encryption key in use; what they sealed stays as it is. Answers how many were not yet. */
export async function rewrapDataKeys({ store, provider }: KeyMaker): Promise<number> {
  let count = 0
  for (const record of await store.list()) {
    if (record.kekId === provider.current) continue
    const bytes = await provider.unwrap(record, contextOf(record))
    if (await store.rewrap(record, await provider.wrap(bytes, contextOf(record)))) count += 1
  }
  return count
}
