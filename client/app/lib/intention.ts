import { randomKey } from '../platform/random-key'
import { readStored, removeStored, writeStored } from '../platform/storage'

interface Intention {
  key: string
  /** A short digest: what was typed is not written to the device. */
  body: number
}

const name = (what: string): string => `intention:${what}`

/**
 * The idempotency key of one intention: the same for every try of the same body, also after the app was closed, so that
 * nothing is done twice; a changed body is another intention.
 */
export function keyOf(what: string, body: unknown): string {
  const digest = digestOf(JSON.stringify(body))
  const kept = readStored<Intention>(name(what))
  if (kept?.body === digest) return kept.key
  const key = randomKey()
  writeStored(name(what), { key, body: digest })
  return key
}

/** FNV-1a, 32 bits: tells bodies apart, and leaves too many that it could stand for. */
function digestOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The intention was carried out: the next one like it is another. */
export const carriedOut = (what: string): void => removeStored(name(what))
