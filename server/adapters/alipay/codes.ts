import type { ProviderRefusal } from '@server/platform/ports/login-provider'

/** An error of the gateway; `sub` is empty when it has none. */
export interface GatewayError {
  code: string
  sub: string
}

const CODE: ProviderRefusal = { kind: 'code' }
const SOON: ProviderRefusal = { kind: 'busy', seconds: 5 }
const MINUTE: ProviderRefusal = { kind: 'busy', seconds: 60 }

/** By sub_code first, then by code. Those that are our own fault (signature, key, app id, clock) are for the log. */
const MEANINGS: Record<string, readonly [ProviderRefusal, string]> = {
  'isv.code-invalid': [CODE, 'the code is wrong, used, over, or of another app'],
  'isv.grant-type-invalid': [MINUTE, 'our request is wrong'],
  'isv.invalid-timestamp': [MINUTE, 'our clock is wrong'],
  'isv.invalid-signature': [MINUTE, 'our signature or key is wrong'],
  'isv.missing-signature': [MINUTE, 'our signature is missing'],
  'isv.invalid-app-id': [MINUTE, 'our app id is wrong'],
  'isv.insufficient-isv-permissions': [MINUTE, 'the app may not call this'],
  'aop.invalid-auth-token': [MINUTE, 'the person’s token is not valid'],
  'isp.unknow-error': [SOON, 'the service is not available'],
  'aop.unknow-error': [SOON, 'the service is not available'],
  'isv.app-call-limited': [MINUTE, 'too often'],
  '20000': [SOON, 'the service is not available'],
  '20001': [MINUTE, 'authorisation is not enough'],
  '40001': [MINUTE, 'a parameter is missing'],
  '40002': [MINUTE, 'a parameter is wrong'],
  '40003': [MINUTE, 'our request is refused'],
  '40004': [MINUTE, 'the business failed'],
  '40005': [MINUTE, 'too often'],
  '40006': [MINUTE, 'the app may not call this'],
}

/** What a gateway error means for the person, and what the log says; the provider's own text stays out of it. */
export function meaningOf({ code, sub }: GatewayError): { error: ProviderRefusal; detail: string } {
  const [error, words] = MEANINGS[sub] ?? MEANINGS[code] ?? [MINUTE, 'not a code we know']
  return { error, detail: `alipay ${code} ${sub}: ${words}` }
}

export const unavailable = (detail: string): { ok: false; error: ProviderRefusal; detail: string } => ({
  ok: false,
  error: SOON,
  detail: `alipay: ${detail}`,
})
