import { SMS_LIMITS } from '@shared/domain/sign-in/sms-limits'
import type { Clock } from './platform/clock'
import type { Logger } from './platform/log'
import type { Database } from './platform/mongo/connect'
import { createSharedCounters } from './platform/mongo/shared-counters'
import type { SmsSender } from './platform/ports/sms-sender'
import {
  allOf,
  countedBehind,
  createRateLimits,
  memoryCounter,
  RATE_CLASSES,
  type RateClass,
  type RateCounter,
  type RateLimits,
  SHARED_CLASSES,
} from './platform/rate-limit'
import { guardSms } from './platform/sms-guard'

interface LimitDeps {
  connection: Database['connection']
  clock: Clock
  /** A keyed digest that no change of data keys touches: a count must not begin anew with it. */
  blind: (key: string) => string
  log: Logger
}

export interface Limits {
  limits: RateLimits
  /** The sender, stopped at the ceiling for everybody together. */
  guarded: (sms: SmsSender) => SmsSender
}

/** The limits of all routes and of messages: reads and writes counted here, what is worth guessing or pumping counted together. */
export function composeLimits({ connection, clock, blind, log }: LimitDeps): Limits {
  const shared = createSharedCounters(connection, { clock, blind })
  const stores: Partial<Record<RateClass, RateCounter>> = {}
  for (const name of SHARED_CLASSES) stores[name] = shared(name, RATE_CLASSES[name])
  const { addressDay, addressHour, everybodyHour, alertShare } = SMS_LIMITS
  stores['sign-in'] = countedBehind(
    'sign-in',
    RATE_CLASSES['sign-in'],
    shared('sign-in', RATE_CLASSES['sign-in']),
  )
  stores.sms = allOf(memoryCounter('sms-day', addressDay), shared('sms', addressHour))
  const counter = shared('sms-everybody', everybodyHour)
  const guarded = (sms: SmsSender) => guardSms({ sms, counter, most: everybodyHour.points, alertShare, log })
  return { limits: createRateLimits(stores), guarded }
}
