import { randomKey } from '../platform/random-key'
import { readStored, removeStored, writeStored } from '../platform/storage'

interface Intention {
  key: string
  body: string
}

const name = (what: string): string => `intention:${what}`

/**
 * The idempotency key of one intention: the same for every try of the same body, also after the app was closed, so that
 * nothing is done twice; a changed body is another intention.
 */
export function keyOf(what: string, body: unknown): string {
  const text = JSON.stringify(body)
  const kept = readStored<Intention>(name(what))
  if (kept?.body === text) return kept.key
  const key = randomKey()
  writeStored(name(what), { key, body: text })
  return key
}

/** The intention was carried out: the next one like it is another. */
export const carriedOut = (what: string): void => removeStored(name(what))
