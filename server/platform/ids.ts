import { type Clock, systemClock } from './clock'
import { drawnBytes } from './crypto/drawn-bytes'

/** Makes identifiers that sort by the time they were made. */
export type IdMaker = () => string

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const TIME_CHARACTERS = 10
const RANDOM_CHARACTERS = 16
const RANDOM_LIMIT = 1n << 80n

/**
 * An id maker after the ULID scheme: 48 bits of milliseconds, 80 random bits, 26 lower-case Crockford characters.
 * Within one maker every id is greater than the one before, even when the clock stands still or runs back.
 */
export function createIdMaker(clock: Clock = systemClock): IdMaker {
  let time = 0
  let random = 0n
  return () => {
    const now = clock.now().getTime()
    if (now > time) {
      time = now
      random = BigInt(`0x${drawnBytes(10).toString('hex')}`)
    } else {
      random += 1n
    }
    if (random === RANDOM_LIMIT) {
      time += 1
      random = 0n
    }
    return encode(BigInt(time), TIME_CHARACTERS) + encode(random, RANDOM_CHARACTERS)
  }
}

/** Whether a text has the form of an id. */
export const isId = (text: string): boolean => /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(text)

/** The instant in an id, milliseconds UTC. */
export function timeOfId(id: string): Date {
  let time = 0
  for (const letter of id.slice(0, TIME_CHARACTERS)) time = time * 32 + ALPHABET.indexOf(letter)
  return new Date(time)
}

/** The least id that could be made at an instant: bounds of a range of ids by time. */
export const firstIdAt = (at: Date): string =>
  encode(BigInt(Math.max(0, at.getTime())), TIME_CHARACTERS) + '0'.repeat(RANDOM_CHARACTERS)

function encode(value: bigint, length: number): string {
  let text = ''
  let rest = value
  for (let at = 0; at < length; at += 1) {
    text = ALPHABET.charAt(Number(rest & 31n)) + text
    rest >>= 5n
  }
  return text
}
