import { counterFor, isWaiting } from '@shared/domain/counter/rules'
import type { Actor } from '@shared/domain/policy/roles'
import { type Action, may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { holdingAmong } from '../../archives'
import type { AccountContext } from '../deps'
import type { AccountRecord, StoredIdentity, StoredProposal } from '../records'

/** An account whose person an authority or a window has verified: the only ones a counter acts on. */
export type VerifiedAccount = AccountRecord & { identity: StoredIdentity }

/** Throws `identity.account-not-found` for none, and for one that nobody has verified. */
export function verified(account: AccountRecord | null): VerifiedAccount {
  if (account?.identity?.level !== 'verified') throw new AppError('identity.account-not-found')
  return account as VerifiedAccount
}

type Files = Awaited<ReturnType<AccountContext['archives']['findByIdIndex']>>

/** The centre that keeps the file of a person, from the records under their number; null when nobody does. */
function keeperOf(files: Files, indexes: readonly string[]): string | null {
  const holding = holdingAmong(files, indexes)
  return counterFor(holding && { centreId: holding.centreId, state: holding.custody.state })
}

/** The centre whose counter acts for the person, if it is not the actor's own. */
export function otherCounter(
  actor: Actor,
  action: Action,
  files: Files,
  indexes: readonly string[],
): string | null {
  const centreId = keeperOf(files, indexes) ?? actor.centreId ?? ''
  return may(actor, action, { centreId }) ? null : centreId
}

/** Where to go instead (N29-refuse). */
export const goTo = ({ centres }: Pick<AccountContext, 'centres'>, centreId: string): AppError =>
  new AppError('identity.other-counter', {
    article: 'N29-refuse',
    data: { centre: centres.byId(centreId).name },
  })

/** The proposal that waits at the actor's own centre; null for any other, as if there were none. */
export function waitingHere(
  actor: Actor,
  action: Action,
  { proposal }: Pick<AccountRecord, 'proposal'>,
  now: Date,
): StoredProposal | null {
  if (!isWaiting(proposal, now)) return null
  return may(actor, action, { centreId: proposal.centreId }) ? proposal : null
}

/** Counts what changed who may come in. A sign-in does not: nobody holds the counter up by signing in. */
export const seenVersion = ({ facts }: Pick<AccountRecord, 'facts'>): number => facts.length + 1
