import { SMS_LIMITS } from '@shared/domain/sign-in/sms-limits'
import { describe, expect, it } from 'vitest'
import type { SmsSender } from './ports/sms-sender'
import { memoryCounter, RATE_CLASSES } from './rate-limit'
import { guardSms } from './sms-guard'

function sender() {
  const sent: string[] = []
  const alerts: unknown[] = []
  const sms: SmsSender = {
    send: async (phone) => {
      sent.push(phone)
      return { kind: 'accepted', serialNo: '1' }
    },
  }
  const log = { error: (object: unknown) => void alerts.push(object) }
  return { sent, alerts, sms, log: log as never }
}

describe('the ceiling for messages', () => {
  it('sends up to it, calls for people at four fifths and at the top, and then sends nothing', async () => {
    const { sent, alerts, sms, log } = sender()
    const counter = memoryCounter('all', { points: 10, seconds: 3600 })
    const guarded = guardSms({ sms, counter, most: 10, alertShare: 0.8, log })
    const outcomes = []
    for (let n = 0; n < 13; n += 1)
      outcomes.push(await guarded.send(`1380000${n}`, 'sign-in-code', ['000000']))
    expect(sent).toHaveLength(10)
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(3)
    expect(alerts).toEqual([8, 10].map((count) => ({ alert: 'sms-ceiling', sent: count, most: 10 })))
  })

  it('sends nothing when it cannot count', async () => {
    const { sent, sms, log } = sender()
    const counter = { consume: () => Promise.reject(new Error('database is away')) }
    const guarded = guardSms({ sms, counter, most: 10, alertShare: 0.8, log })
    await expect(guarded.send('13800000001', 'sign-in-code', ['1'])).rejects.toThrow('away')
    expect(sent).toEqual([])
  })

  it('stands far above what one address may send, and the class of routes says the same hour', () => {
    expect(RATE_CLASSES.sms).toEqual(SMS_LIMITS.addressHour)
    expect(SMS_LIMITS.everybodyHour.points).toBeGreaterThan(10 * SMS_LIMITS.addressHour.points)
    expect(SMS_LIMITS.addressDay.points).toBeGreaterThan(SMS_LIMITS.addressHour.points)
  })
})
