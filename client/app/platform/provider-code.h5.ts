import type { provider as Provider, ProviderCode } from './provider-code'

/** A browser has no account of its own to sign in with: the phone number is the way. */
export const provider: typeof Provider = null

export async function providerCode(): Promise<ProviderCode> {
  return { ok: false, reason: 'unsupported' }
}
