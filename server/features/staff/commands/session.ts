import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { TokenCarrier } from '../../../platform/sessions/sessions'
import type { StaffContext } from '../deps'
import { presentStaff, type StaffMember } from '../present'

/** Exchanges the refresh cookie. Two round trips. Throws `sign-in.expired`, `sign-in.session-reused`. */
export async function refresh(deps: StaffContext, carrier: TokenCarrier, now: Date): Promise<StaffMember> {
  try {
    const { owner, pair } = await deps.sessions.refresh(carrier.refresh, now)
    carrier.set(pair)
    return presentStaff(deps, owner)
  } catch (error) {
    if (error instanceof AppError) carrier.clear()
    throw error
  }
}

/** Ends the session of the request. When its access token has run out, the refresh cookie says which one it was. */
export async function signOut(
  deps: StaffContext,
  actor: Actor,
  carrier: TokenCarrier,
  now: Date,
): Promise<{ done: true }> {
  if (actor.sessionId) await deps.sessions.end(actor.id, actor.sessionId)
  else if (carrier.refresh) await deps.sessions.endByToken(carrier.refresh, now)
  carrier.clear()
  return { done: true }
}
