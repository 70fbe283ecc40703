import { PERSON_KINDS } from '../persons/situations'
import {
  CERTIFICATE_VALIDITY,
  HAND_OVER_DAYS,
  INTERVALS,
  type IntervalName,
  LETTER_VALIDITY,
  MESSENGERS,
  type RoutingKey,
  type RowKey,
  SWITCHES,
} from './types'

/** Whom a routing row is for, in words. */
export const ROUTING_NAMES: Readonly<Record<RoutingKey, string>> = {
  ...(Object.fromEntries(Object.entries(PERSON_KINDS).map(([kind, { says }]) => [kind, says])) as Record<
    keyof typeof PERSON_KINDS,
    string
  >),
  unemployed: '失业人员',
  retired: '退休人员',
  unit: '存档单位',
}

export const ROUTING_KEYS = Object.keys(ROUTING_NAMES) as RoutingKey[]
export const SWITCH_NAMES = Object.keys(SWITCHES) as (keyof typeof SWITCHES)[]
export const INTERVAL_NAMES = Object.keys(INTERVALS) as IntervalName[]
export const HAND_OVER_NAMES = Object.keys(HAND_OVER_DAYS) as (keyof typeof HAND_OVER_DAYS)[]

/** The rows every place has, of its own or from around it; promises come beside them. */
export const FIXED_KEYS: readonly RowKey[] = [
  ...ROUTING_KEYS.map((key) => `routing.${key}` as const),
  ...SWITCH_NAMES.map((name) => `switch.${name}` as const),
  ...HAND_OVER_NAMES.map((name) => `days.${name}` as const),
  ...INTERVAL_NAMES.map((name) => `interval.${name}` as const),
  CERTIFICATE_VALIDITY,
  LETTER_VALIDITY,
  MESSENGERS,
]
