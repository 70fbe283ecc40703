import type { Actor } from '@shared/domain/policy/roles'
import { NO_SECOND_CHECK } from '@shared/domain/sign-in/second-check-rules'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../../platform/commands/run'
import type { TokenCarrier } from '../../../platform/sessions/sessions'
import { byPerson, factsOf } from '../account-facts'
import { assertProved, changeAccount } from '../change-account'
import type { AccountContext } from '../deps'

/**
 * Closes the account for good. What the law keeps stays: its cases, and the chain of what happened to it. Logins, devices,
 * sessions and the link to the identity go, so that the phone and the ID number are free again. Three round trips.
 * Throws `sign-in.proof-needed`, `account.case-open`.
 */
export async function closeAccount(
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  carrier: TokenCarrier,
): Promise<{ done: true }> {
  const done = await changeAccount(deps, actor, call, {
    show: async (account) => {
      assertProved(account, actor, call.now)
      if (await deps.hasOpenCase(account._id)) throw new AppError('account.case-open')
    },
    decide: (account) => ({
      status: 'closed',
      identity: null,
      devices: [],
      secondCheck: NO_SECOND_CHECK,
      proposal: null,
      end: 'all',
      facts: factsOf(account, [{ kind: 'closed', by: byPerson(account._id) }], call.now, deps.sha256),
    }),
    answer: () => ({ done: true }) as const,
  })
  carrier.clear()
  return done
}
