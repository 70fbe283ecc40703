import type { LoginProvider, ProviderOutcome, ProviderSubject } from '@server/platform/ports/login-provider'
import { z } from 'zod'
import { BUDGET_MS } from '../outgoing/ask'
import { meaningOf, unavailable } from './codes'
import { type AlipayConfig, callGateway } from './gateway'

/** Older apps get user_id (2088…), newer ones open_id; while an app gets both, people stay who they were. The refresh token is not read: we act for nobody later. */
const PERSON = {
  user_id: z.string().min(1).max(64).optional(),
  open_id: z.string().min(1).max(128).optional(),
}
const TOKEN = z
  .object({ ...PERSON, access_token: z.string().min(1).max(512) })
  .refine(({ user_id, open_id }) => user_id !== undefined || open_id !== undefined)
/** Of the profile only who it is and whether Alipay has frozen it; name and picture are not read. */
const PROFILE = z.object({ ...PERSON, user_status: z.string().optional() })
const FROZEN = 'B'

/**
 * Signing in by Alipay: alipay.system.oauth.token, then alipay.user.info.share to see that the account is the same and
 * not frozen. A person who gave no leave to read their profile, or a profile that does not come in time, does not keep
 * them out: the first call has already proved who they are. A code is never sent twice after a lost answer.
 */
export const createAlipayLogin = (config: AlipayConfig): LoginProvider => ({
  kind: 'alipay',
  async exchange(code) {
    const signal = AbortSignal.timeout(config.budgetMs ?? BUDGET_MS)
    const params = { grant_type: 'authorization_code', code }
    const token = await callGateway(config, 'alipay.system.oauth.token', params, { schema: TOKEN, signal })
    if (token.kind === 'error') return { ok: false, ...meaningOf(token.error) }
    if (token.kind === 'none') return unavailable(token.detail)
    const subject = token.value.user_id ?? token.value.open_id ?? ''
    const profile = await callGateway(
      config,
      'alipay.user.info.share',
      { auth_token: token.value.access_token },
      { schema: PROFILE, signal },
    )
    return profile.kind === 'value' ? judged(subject, profile.value) : { ok: true, value: { subject } }
  },
})

function judged(subject: string, profile: z.infer<typeof PROFILE>): ProviderOutcome<ProviderSubject> {
  const named = [profile.open_id, profile.user_id].filter((id) => id !== undefined)
  if (named.length > 0 && !named.includes(subject)) return unavailable('the profile is of another person')
  if (profile.user_status !== FROZEN) return { ok: true, value: { subject } }
  return { ok: false, error: { kind: 'blocked' }, detail: 'alipay: the account is frozen' }
}
