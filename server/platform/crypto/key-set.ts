import type { KeyObject } from 'node:crypto'
import type { Clock } from '../clock'
import { KeyError } from './key-ring'
import type { Box, Suite } from './suites/types'

/** A data key as it is used. */
export interface DataKey {
  /** The suite's letter and the number of the key: 'a1', 's2'. */
  kid: string
  number: number
  suite: Suite
  secret: KeyObject
  box: Box
  /** From then on it makes new values; every process knows it well before. */
  activeFrom: Date
  /** No value is under it any more; it is not looked up, and only opens what a backup may bring back. */
  retired: boolean
}

/** The data keys of one purpose. */
export interface KeySet {
  /** Makes new values. */
  readonly current: DataKey
  /** Every key under which a value may stand, the one in use first. Usually one. */
  readonly held: readonly DataKey[]
  /** Also among the retired. */
  find(kid: string): DataKey | undefined
}

/** Throws KeyError when no key is in use. */
export function createKeySet(keys: readonly DataKey[], clock: Clock): KeySet {
  const byKid = new Map(keys.map((key) => [key.kid, key]))
  const newestFirst = keys.filter(({ retired }) => !retired).sort((a, b) => b.number - a.number)
  let picked = pick(newestFirst, clock.now())
  const now = (): Picked => {
    if (picked.until && clock.now() >= picked.until) picked = pick(newestFirst, clock.now())
    return picked
  }
  return {
    get current() {
      return now().held[0] as DataKey
    },
    get held() {
      return now().held
    },
    find: (kid) => byKid.get(kid),
  }
}

interface Picked {
  held: readonly DataKey[]
  /** When an announced key comes into use. */
  until: Date | null
}

function pick(newestFirst: readonly DataKey[], now: Date): Picked {
  // Another process may have made the first key by a clock a little ahead of ours.
  const current = newestFirst.find(({ activeFrom }) => activeFrom <= now) ?? newestFirst.at(-1)
  if (!current) throw new KeyError('没有可用的数据密钥。')
  const announced = newestFirst.filter(({ number }) => number > current.number)
  return {
    held: [current, ...newestFirst.filter((key) => key !== current)],
    until: announced.at(-1)?.activeFrom ?? null,
  }
}
