import type { TokenCarrier } from '../../../platform/sessions/sessions'
import { challengeAnswer, openChallenge } from '../challenges'
import type { AccountContext } from '../deps'
import { enter } from '../enter'
import { type LoginName, loginIndexes } from '../logins'
import { bareNumber } from '../phone'
import type { ClientKind } from '../records'
import { type LoginProof, shownLogin } from '../shown'
import { spendCode } from '../spend-code'
import type { SignInAnswer } from '../types'

export interface SignInForm {
  phone: string
  code: string
  client: ClientKind
  device?: string | undefined
}

export interface ProviderForm {
  provider: 'weapp' | 'alipay'
  code: string
  device?: string | undefined
}

export interface PhoneForm {
  token: string
  proof: LoginProof
  device?: string | undefined
}

/**
 * Signs a person in with the code sent to their phone; the first time makes the account. Three round trips, two
 * waits: the account is looked up while the code is spent, whether or not there is one. A real-named account on a new device
 * answers with a challenge.
 * Throws `sign-in.code-wrong`, `sign-in.code-expired`, `sign-in.code-used-up`, `sign-in.suspended`.
 */
export async function signIn(
  deps: AccountContext,
  { phone, code, client, device }: SignInForm,
  carrier: TokenCarrier,
  now: Date,
): Promise<SignInAnswer> {
  const login: LoginName = { kind: 'phone', value: bareNumber(phone) }
  const [, found] = await Promise.all([
    spendCode(deps, login.value, code, now),
    deps.accounts.findByLogin(loginIndexes(deps, login)),
  ])
  return enter(deps, { login, client, device, carrier, now }, found)
}

/**
 * Signs a person in with their account at a provider; one that nobody has is asked for a phone first. Two round trips.
 * Throws `sign-in.provider-code`, `sign-in.provider-blocked`, `sign-in.provider-busy`, `sign-in.suspended`.
 */
export async function signInByProvider(
  deps: AccountContext,
  { provider, code, device }: ProviderForm,
  carrier: TokenCarrier,
  now: Date,
): Promise<SignInAnswer> {
  const login = await shownLogin(deps, { kind: provider, code }, now)
  const comer = { login, client: provider, device, carrier, now }
  const known = await deps.accounts.findByLogin(loginIndexes(deps, login))
  return known ? enter(deps, comer, known) : challengeAnswer(deps, 'phone', comer)
}

/**
 * Answers a challenge that needs a phone: the provider's account becomes a login of the phone's account, or of a new one.
 * Up to three round trips. Throws `sign-in.challenge-expired`, those of the proof, and those of `enter`.
 */
export async function showPhone(
  deps: AccountContext,
  { token, proof, device }: PhoneForm,
  carrier: TokenCarrier,
  now: Date,
): Promise<SignInAnswer> {
  const shown = openChallenge(deps, 'phone', token, now)
  const login = await shownLogin(deps, proof, now)
  return enter(deps, { login, adds: shown.login, client: shown.client, device, carrier, now })
}
