import { type Clock, systemClock } from '@server/platform/clock'
import type { SmsOutcome, SmsSender, SmsTemplate } from '@server/platform/ports/sms-sender'
import { ask, BUDGET_MS, type Reply, reasonOf } from '../outgoing/ask'
import { outcomeOf } from './outcome'
import { tc3Authorization } from './tc3-signature'

export interface TencentSmsConfig {
  /** 'https://sms.tencentcloudapi.com', or the simulator's address. */
  baseUrl: string
  secretId: string
  secretKey: string
  appId: string
  /** Approved signature of the sender, e.g. 档易办. */
  signName: string
  /** Approved template ids by the port's template name. */
  templates: Record<SmsTemplate, string>
  /** 'ap-guangzhou' by default. */
  region?: string
  /** 2500 by default. */
  timeoutMs?: number
  clock?: Clock
}

const CONTENT_TYPE = 'application/json; charset=utf-8'

/**
 * Sends SMS through Tencent Cloud's SendSms (version 2021-01-11), signed by TC3-HMAC-SHA256. Asked again only when
 * the request never left: after a time-out nobody knows whether the message went out.
 */
export const createTencentSms = (config: TencentSmsConfig): SmsSender => ({
  async send(phone, template, params): Promise<SmsOutcome> {
    const body = JSON.stringify({
      PhoneNumberSet: [`+86${phone}`],
      SmsSdkAppId: config.appId,
      SignName: config.signName,
      TemplateId: config.templates[template],
      TemplateParamSet: params,
    })
    try {
      const reply = await post(config, body)
      if (reply.kind === 'answer') return outcomeOf(reply.status, reply.text)
      return { kind: 'unknown', message: `no answer: ${reply.detail}`, unsent: reply.kind === 'unsent' }
    } catch (error) {
      return { kind: 'unknown', message: `no answer: ${reasonOf(error)}` }
    }
  },
})

function post(config: TencentSmsConfig, body: string): Promise<Reply> {
  const url = new URL('/', config.baseUrl)
  const timestamp = Math.floor((config.clock ?? systemClock).now().getTime() / 1000)
  const headers = [
    ['Content-Type', CONTENT_TYPE],
    ['Host', url.host],
    ['X-TC-Action', 'SendSms'],
  ] as const
  const signed = { service: 'sms', headers, body, timestamp }
  return ask({
    url,
    method: 'POST',
    body,
    signal: AbortSignal.timeout(config.timeoutMs ?? BUDGET_MS),
    headers: {
      Authorization: tc3Authorization(signed, config.secretId, config.secretKey),
      'Content-Type': CONTENT_TYPE,
      'X-TC-Action': 'SendSms',
      'X-TC-Version': '2021-01-11',
      'X-TC-Timestamp': String(timestamp),
      'X-TC-Region': config.region ?? 'ap-guangzhou',
    },
  })
}
