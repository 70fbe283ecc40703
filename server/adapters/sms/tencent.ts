import { type Clock, systemClock } from '@server/platform/clock'
import type { SmsOutcome, SmsSender } from '@server/platform/ports/sms-sender'
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
  templates: Record<'sign-in-code', string>
  /** 'ap-guangzhou' by default. */
  region?: string
  /** 3000 by default. */
  timeoutMs?: number
  clock?: Clock
}

const TIMEOUT_MS = 3000
const CONTENT_TYPE = 'application/json; charset=utf-8'

/**
 * Sends SMS through Tencent Cloud's SendSms (version 2021-01-11), signed by TC3-HMAC-SHA256. One request, no retry:
 * after a time-out nobody knows whether the message went out.
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
      const response = await post(config, body)
      return outcomeOf(response.status, await response.text())
    } catch (error) {
      return { kind: 'unknown', message: `no answer: ${reasonOf(error)}` }
    }
  },
})

function post(config: TencentSmsConfig, body: string): Promise<Response> {
  const url = new URL('/', config.baseUrl)
  const timestamp = Math.floor((config.clock ?? systemClock).now().getTime() / 1000)
  const headers = [
    ['Content-Type', CONTENT_TYPE],
    ['Host', url.host],
    ['X-TC-Action', 'SendSms'],
  ] as const
  const signed = { service: 'sms', headers, body, timestamp }
  return fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(config.timeoutMs ?? TIMEOUT_MS),
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

/** The kind of failure, e.g. 'TimeoutError' or 'ECONNREFUSED'; never text that could quote the request. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failure'
  const cause = error.cause
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name
}
