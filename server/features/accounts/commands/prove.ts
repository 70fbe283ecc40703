import { proofEnds } from '@shared/domain/accounts/account-rules'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { maskPhone } from '@shared/kernel/phone'
import type { AccountContext } from '../deps'
import { hasLogin, phoneOf } from '../logins'
import { recalled } from '../recalled'
import { shownLogin } from '../shown'
import { requestCode } from './request-code'

/** How a person shows anew that a present login is theirs. */
export type Proof = { kind: 'phone'; code: string } | { kind: 'weapp' | 'alipay'; code: string }

/** The account's own phone. Throws `login.no-phone`. */
async function ownPhone(deps: AccountContext, actor: Actor) {
  const account = await recalled(deps, actor)
  const phone = phoneOf(deps, account)
  if (phone === null) throw new AppError('login.no-phone')
  return { account, phone }
}

/** Sends a code to the account's own phone. Throws `login.no-phone` and what asking for a code throws. */
export async function requestProofCode(deps: AccountContext, actor: Actor, now: Date) {
  const { phone } = await ownPhone(deps, actor)
  return { phone: maskPhone(phone), ...(await requestCode(deps, phone, now)) }
}

/**
 * Notes in the session that the person has just shown to be themself. At most two round trips.
 * Throws `login.not-own`, `login.no-phone`, and those of the proof.
 */
export async function prove(
  deps: AccountContext,
  actor: Actor,
  proof: Proof,
  now: Date,
): Promise<{ provedUntil: string }> {
  const { account, shown } = await shownBy(deps, actor, proof, now)
  if (!hasLogin(deps, account, shown)) throw new AppError('login.not-own')
  await deps.accounts.prove(account._id, actor.sessionId ?? '', now)
  deps.sessions.forget(account._id)
  return { provedUntil: proofEnds(now).toISOString() }
}

async function shownBy(deps: AccountContext, actor: Actor, proof: Proof, now: Date) {
  if (proof.kind !== 'phone')
    return { account: await recalled(deps, actor), shown: await shownLogin(deps, proof, now) }
  const { account, phone } = await ownPhone(deps, actor)
  return { account, shown: await shownLogin(deps, { ...proof, phone }, now) }
}
