import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { AccountContext } from './deps'
import type { AccountRecord } from './records'

/** The signed-in person's account as loaded at most `maxAgeMs` ago, 5 s unless told. Throws `sign-in.expired`. */
export async function recalled(
  deps: AccountContext,
  actor: Actor,
  maxAgeMs?: number,
): Promise<AccountRecord> {
  const account = await deps.sessions.recall(actor.id, maxAgeMs)
  if (!account) throw new AppError('sign-in.expired')
  return account
}
