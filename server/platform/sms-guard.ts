import { RateLimiterRes } from 'rate-limiter-flexible'
import type { Logger } from './log'
import type { SmsSender } from './ports/sms-sender'
import type { RateCounter } from './rate-limit'

interface SmsGuard {
  sms: SmsSender
  /** Counts every message of every process. */
  counter: RateCounter
  /** Messages a window at most, and the share of them at which people are called. */
  most: number
  alertShare: number
  log: Pick<Logger, 'error'>
}

/**
 * A sender that stops at a ceiling for everybody together: whoever pumps messages through many phones and addresses gets no
 * further, and the log calls for people once on the way and once at the top. One round trip a message. Throws when the
 * count cannot be kept.
 */
export function guardSms({ sms, counter, most, alertShare, log }: SmsGuard): SmsSender {
  const alertAt = Math.ceil(most * alertShare)
  const alert = (sent: number) => log.error({ alert: 'sms-ceiling', sent, most }, 'many messages this hour')
  return {
    send: async (phone, template, params) => {
      try {
        const { consumedPoints } = await counter.consume('everybody')
        if (consumedPoints === alertAt || consumedPoints === most) alert(consumedPoints)
      } catch (rejected) {
        if (!(rejected instanceof RateLimiterRes)) throw rejected
        return { kind: 'refused', code: 'local.ceiling', message: 'too many messages this hour' }
      }
      return sms.send(phone, template, params)
    },
  }
}
