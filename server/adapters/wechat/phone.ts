import { systemClock } from '@server/platform/clock'
import type { PhoneProvider, ProviderOutcome } from '@server/platform/ports/login-provider'
import { parsePhone } from '@shared/kernel/phone'
import { z } from 'zod'
import { ask, BUDGET_MS } from '../outgoing/ask'
import { createAccessToken } from './access-token'
import { answerOf } from './answer'
import { meaningOf, unavailable } from './codes'
import { addressOf, type WechatConfig } from './config'
import { withToken } from './with-token'

const PHONE = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string(),
    /** A string by the published table, a number in the published sample. */
    countryCode: z.coerce.string(),
    watermark: z.object({ timestamp: z.coerce.number().int(), appid: z.string() }),
  }),
})
type PhoneInfo = z.infer<typeof PHONE>['phone_info']

/**
 * How far the provider's time in the watermark may be from ours: a code lives 5 minutes, and our clock may be wrong by
 * 10 either way. Further off the answer is an old one played again, or our clock needs care; the log says which figure.
 */
const WATERMARK = { oldSeconds: 15 * 60, aheadSeconds: 10 * 60 } as const

/**
 * The phone a person confirmed in WeChat: POST /wxa/business/getuserphonenumber with the app's access token. A refused
 * token is renewed once; the code has not been spent then. Numbers of other countries are refused as 'code'.
 */
export function createWechatPhone(config: WechatConfig): PhoneProvider {
  const accessToken = createAccessToken(config)
  const request = async (token: string, code: string, signal: AbortSignal) => {
    const url = addressOf(config, '/wxa/business/getuserphonenumber', { access_token: token })
    const headers = { 'Content-Type': 'application/json' }
    const reply = await ask({ url, method: 'POST', headers, body: JSON.stringify({ code }), signal })
    return answerOf(reply, PHONE)
  }
  return {
    async phoneOf(code) {
      const signal = AbortSignal.timeout(config.budgetMs ?? BUDGET_MS)
      const answer = await withToken(accessToken, signal, (token) => request(token, code, signal))
      if (answer.kind === 'errcode') return { ok: false, ...meaningOf(answer.errcode) }
      if (answer.kind === 'none') return unavailable(answer.detail)
      return phoneIn(answer.value.phone_info, config)
    },
  }
}

function phoneIn(info: PhoneInfo, { appId, clock }: WechatConfig): ProviderOutcome<{ phone: string }> {
  const { timestamp, appid } = info.watermark
  if (appid !== appId) return refused('the watermark names another app')
  const ageSeconds = Math.round((clock ?? systemClock).now().getTime() / 1000 - timestamp)
  if (ageSeconds > WATERMARK.oldSeconds || -ageSeconds > WATERMARK.aheadSeconds) {
    return refused(`the watermark is ${ageSeconds} s old by our clock: an old answer, or our clock is wrong`)
  }
  const phone = parsePhone(info.purePhoneNumber)
  if (info.countryCode.replace(/^\+/, '') !== '86' || !phone.ok)
    return refused('not a mainland mobile number')
  return { ok: true, value: { phone: phone.value } }
}

const refused = (detail: string): ProviderOutcome<never> => ({
  ok: false,
  error: { kind: 'code' },
  detail: `wechat: ${detail}`,
})
