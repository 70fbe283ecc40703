import type { readConsents } from '@shared/contract/privacy'
import type { RouteOutput } from '@shared/contract/route'
import { CONSENTS, type ConsentName, currentConsent } from '@shared/domain/accounts/consents'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../platform/commands/run'
import { changeAccount } from './change-account'
import type { AccountContext } from './deps'
import type { AccountRecord, StoredConsent } from './records'

/** The consents of an account after one of them was given or withdrawn. */
export const withConsent = (
  { consents }: Pick<AccountRecord, 'consents'>,
  name: ConsentName,
  version: string,
  given: boolean,
  at: Date,
): StoredConsent[] => [...consents.filter((consent) => consent.name !== name), { name, version, given, at }]

/** What a person is asked to agree to, and what they have said to it. */
export const presentConsents = ({ consents }: AccountRecord): RouteOutput<typeof readConsents> => ({
  consents: CONSENTS.map(({ name, version, title, says, needed }) => {
    const last = consents.find((consent) => consent.name === name)
    return {
      ...{ name, version, title, says, needed },
      given: last?.given ?? false,
      at: last?.at.toISOString() ?? null,
      givenVersion: last?.given ? last.version : null,
    }
  }),
})

/** Gives or withdraws a consent. Two round trips. Throws `consent.outdated`, `consent.needed`. */
export async function setConsent(
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  { name, version, given }: { name: ConsentName; version: string; given: boolean },
) {
  if (given && version !== currentConsent(name)) throw new AppError('consent.outdated')
  const needed = CONSENTS.some((consent) => consent.name === name && consent.needed)
  if (!given && needed) throw new AppError('consent.needed')
  return changeAccount(deps, actor, call, {
    show: async () => undefined,
    decide: (account) => ({ consents: withConsent(account, name, version, given, call.now) }),
    answer: presentConsents,
  })
}
