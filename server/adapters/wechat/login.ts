import type { LoginProvider } from '@server/platform/ports/login-provider'
import { z } from 'zod'
import { ask, BUDGET_MS } from '../outgoing/ask'
import { answerOf } from './answer'
import { meaningOf, unavailable } from './codes'
import { addressOf, type WechatConfig } from './config'

/** The answer also has a session_key: it opens data we never ask for, so it is not even read. */
const SESSION = z.object({
  openid: z.string().min(1).max(128),
  unionid: z.string().min(1).max(128).optional(),
})

/**
 * Signing in by WeChat: GET /sns/jscode2session. Asked again only when the request never left: a code serves once, and
 * after a lost answer nobody knows whether it has. The person then gets a new code by tapping again.
 */
export const createWechatLogin = (config: WechatConfig): LoginProvider => ({
  kind: 'weapp',
  async exchange(code) {
    const url = addressOf(config, '/sns/jscode2session', {
      appid: config.appId,
      secret: config.secret,
      js_code: code,
      grant_type: 'authorization_code',
    })
    const reply = await ask({ url, signal: AbortSignal.timeout(config.budgetMs ?? BUDGET_MS) })
    const answer = answerOf(reply, SESSION)
    if (answer.kind === 'errcode') return { ok: false, ...meaningOf(answer.errcode) }
    if (answer.kind === 'none') return unavailable(answer.detail)
    const { openid: subject, unionid: unionId } = answer.value
    return { ok: true, value: unionId ? { subject, unionId } : { subject } }
  },
})
