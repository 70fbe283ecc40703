import { AppError } from '@shared/kernel/app-error'
import { parsePhone } from '@shared/kernel/phone'
import type { ProviderOutcome, ProviderRefusal } from '../../platform/ports/login-provider'
import type { AccountContext } from './deps'
import type { LoginName } from './logins'
import { bareNumber } from './phone'
import { spendCode } from './spend-code'

/** A login as it is shown to be one's own, in one of its ways. */
export type LoginProof =
  | { kind: 'phone'; phone: string; code: string }
  | { kind: 'weapp-phone'; code: string }
  | { kind: 'weapp' | 'alipay'; code: string }

/**
 * The login that a proof shows. A code of ours is spent (one round trip), a provider's is exchanged with the provider.
 * Throws `sign-in.code-*` and `sign-in.provider-*`.
 */
export async function shownLogin(deps: AccountContext, proof: LoginProof, now: Date): Promise<LoginName> {
  if (proof.kind === 'phone') {
    const value = bareNumber(proof.phone)
    await spendCode(deps, value, proof.code, now)
    return { kind: 'phone', value }
  }
  if (proof.kind === 'weapp-phone') {
    const { phone } = told(await deps.providers.weapp.phoneOf(proof.code))
    const read = parsePhone(phone)
    // A number from abroad: we cannot send it anything.
    if (!read.ok) throw new AppError('sign-in.provider-blocked')
    return { kind: 'phone', value: read.value }
  }
  const { subject } = told(await deps.providers[proof.kind].exchange(proof.code))
  return { kind: proof.kind, value: subject }
}

function told<T>(outcome: ProviderOutcome<T>): T {
  if (outcome.ok) return outcome.value
  throw refusalOf(outcome.error, outcome.detail)
}

function refusalOf(error: ProviderRefusal, detail: string): AppError {
  const cause = new Error(`provider: ${detail}`)
  if (error.kind === 'code') return new AppError('sign-in.provider-code', { cause })
  if (error.kind === 'blocked') return new AppError('sign-in.provider-blocked', { cause })
  return new AppError('sign-in.provider-busy', { cause, data: { seconds: error.seconds } })
}
