import { systemClock } from '@server/platform/clock'
import { z } from 'zod'
import { ask } from '../outgoing/ask'
import { answerOf, type WechatAnswer } from './answer'
import { addressOf, type WechatConfig } from './config'

const TOKEN = z.object({ access_token: z.string().min(1).max(2048), expires_in: z.int().positive() })
/** A token is given up this long before its end, so that it never ends under way. */
const EARLY_MS = 5 * 60_000

export type TokenAnswer = WechatAnswer<string>

/** The app's access token, asked for once and shared by all calls until it ends. */
export interface AccessToken {
  get(signal: AbortSignal): Promise<TokenAnswer>
  /** Another token than the one that was refused. Calls side by side share one request. */
  renewed(refused: string, signal: AbortSignal): Promise<TokenAnswer>
}

/**
 * Tokens of POST /cgi-bin/stable_token: several processes hold the same one. A renewal asks for it plainly first, as
 * another process may have renewed it, and forces a new one only when the refused one comes back.
 */
export function createAccessToken(config: WechatConfig): AccessToken {
  const clock = config.clock ?? systemClock
  let held: { token: string; until: number } | null = null
  let asking: Promise<TokenAnswer> | null = null

  const fetchToken = async (force: boolean, signal: AbortSignal): Promise<TokenAnswer> => {
    const body = {
      grant_type: 'client_credential',
      appid: config.appId,
      secret: config.secret,
      force_refresh: force,
    }
    const headers = { 'Content-Type': 'application/json' }
    const url = addressOf(config, '/cgi-bin/stable_token')
    const reply = await ask({ url, method: 'POST', headers, body: JSON.stringify(body), signal })
    const answer = answerOf(reply, TOKEN)
    if (answer.kind !== 'value') return answer
    const { access_token: token, expires_in: seconds } = answer.value
    held = { token, until: clock.now().getTime() + seconds * 1000 - EARLY_MS }
    return { kind: 'value', value: token }
  }
  const shared = (start: () => Promise<TokenAnswer>): Promise<TokenAnswer> => {
    asking ??= start().finally(() => {
      asking = null
    })
    return asking
  }
  return {
    get: async (signal) =>
      held && clock.now().getTime() < held.until
        ? { kind: 'value', value: held.token }
        : shared(() => fetchToken(false, signal)),
    renewed: async (refused, signal) => {
      if (held && held.token !== refused) return { kind: 'value', value: held.token }
      return shared(async () => {
        const answer = await fetchToken(false, signal)
        return answer.kind === 'value' && answer.value === refused ? fetchToken(true, signal) : answer
      })
    },
  }
}
