import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { TokenCarrier } from '../../../platform/sessions/sessions'
import { deliverTokens } from '../deliver-tokens'
import type { AccountContext } from '../deps'
import { presentPerson } from '../present'
import type { SignedIn } from '../types'

/**
 * Exchanges a refresh token from the body (mini programs) or the cookie (H5). Two round trips. The new tokens go where
 * the session began, never where the request would like them. A token that is refused is taken out of the cookie.
 * Throws `sign-in.expired`, `sign-in.session-reused`.
 */
export async function refresh(
  deps: AccountContext,
  fromBody: string | undefined,
  carrier: TokenCarrier,
  now: Date,
): Promise<SignedIn> {
  try {
    const { owner, session, pair } = await deps.sessions.refresh(fromBody ?? carrier.refresh, now)
    return {
      kind: 'signed-in',
      person: presentPerson(deps, owner),
      ...deliverTokens(session.client, pair, carrier),
    }
  } catch (error) {
    if (error instanceof AppError && fromBody === undefined) carrier.clear()
    throw error
  }
}

/** Ends the session of the request. When its access token has run out, the refresh cookie says which one it was. */
export async function signOut(
  deps: AccountContext,
  actor: Actor,
  carrier: TokenCarrier,
  now: Date,
): Promise<{ done: true }> {
  if (actor.sessionId) await deps.sessions.end(actor.id, actor.sessionId)
  else if (carrier.refresh) await deps.sessions.endByToken(carrier.refresh, now)
  carrier.clear()
  return { done: true }
}
