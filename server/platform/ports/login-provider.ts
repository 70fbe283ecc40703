/** Whom a provider's one-time code stands for. `subject`: openid (WeChat) or user id (Alipay) within our own app. */
export interface ProviderSubject {
  subject: string
  /** The same person across the provider's apps of one owner, where the provider tells it. */
  unionId?: string
}

/**
 * Why no subject came. `code`: wrong, used, expired, or of another app; the person signs in again. `blocked`: the provider
 * holds the person for a risk. `busy`: the provider limits, is down, slow, or answers nonsense; try again later.
 */
export type ProviderRefusal = { kind: 'code' } | { kind: 'blocked' } | { kind: 'busy'; seconds: number }

export type ProviderOutcome<T> =
  | { ok: true; value: T }
  | { ok: false; error: ProviderRefusal; detail: string }

/** Signing in by another service's account. No call waits longer than 2.5 seconds, so that a request stays under 3. */
export interface LoginProvider {
  kind: 'weapp' | 'alipay'
  /** Exchanges a one-time code. Never throws for what the provider answers or fails to answer. */
  exchange(code: string): Promise<ProviderOutcome<ProviderSubject>>
}

/** A provider that also tells the phone number a person confirmed in it, bare 11 digits. Waits as LoginProvider does. */
export interface PhoneProvider {
  phoneOf(code: string): Promise<ProviderOutcome<{ phone: string }>>
}
