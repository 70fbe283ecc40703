import type { logins } from '@shared/contract/logins'
import { ACCOUNT_RULES, isProofFresh, proofEnds, refuseRemoval } from '@shared/domain/accounts/account-rules'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type * as z from 'zod/mini'
import type { CommandCall } from '../../../platform/commands/run'
import { byPerson, factsOf } from '../account-facts'
import { assertProved, changeAccount, type Decision, provedAt } from '../change-account'
import type { AccountContext } from '../deps'
import { hasLogin, type LoginName, loginLabel, storedLogin } from '../logins'
import { type AccountRecord, loginsOf } from '../records'
import { type LoginProof, shownLogin } from '../shown'

type Logins = z.output<typeof logins>

/** The ways into the account as its owner sees them. */
export function presentLogins(deps: AccountContext, account: AccountRecord, actor: Actor, now: Date): Logins {
  const own = loginsOf(account)
  const proved = provedAt(account, actor)
  return {
    logins: own.map((login) => ({
      id: login.id,
      kind: login.kind,
      label: loginLabel(deps, account._id, login),
      addedAt: login.addedAt.toISOString(),
      removable: refuseRemoval(own, login.id) === null,
    })),
    provedUntil: proved && isProofFresh(proved, now) ? proofEnds(proved).toISOString() : null,
  }
}

/**
 * Adds a login that is shown to be the person's own; with `replaces` another goes in the same write. At most three
 * round trips. Throws `sign-in.proof-needed`, `login.of-other`, `login.most`, `login.not-found`, and those of the proof.
 */
export const addLogin = (
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  { proof, replaces }: { proof: LoginProof; replaces?: string | undefined },
): Promise<Logins> =>
  changeAccount(deps, actor, call, {
    show: (account) => {
      assertProved(account, actor, call.now)
      if (replaces !== undefined && !loginsOf(account).some(({ id }) => id === replaces))
        throw new AppError('login.not-found')
      return shownLogin(deps, proof, call.now)
    },
    decide: (account, name) => withLogin(deps, account, name, replaces, call.now),
    answer: (account) => presentLogins(deps, account, actor, call.now),
    taken: 'login.of-other',
  })

function withLogin(
  deps: AccountContext,
  account: AccountRecord,
  name: LoginName,
  replaces: string | undefined,
  now: Date,
): Decision {
  const known = hasLogin(deps, account, name)
  const by = byPerson(account._id)
  const kept = loginsOf(account).filter(({ id }) => id !== replaces || id === known?.id)
  const gone = loginsOf(account).filter((login) => !kept.includes(login))
  const fresh = known ? [] : [storedLogin(deps, account._id, { id: deps.newId(), name, addedAt: now })]
  if (kept.length + fresh.length > ACCOUNT_RULES.mostLogins)
    throw new AppError('login.most', { data: { limit: ACCOUNT_RULES.mostLogins } })
  const events = [
    ...fresh.map(({ id, kind }) => ({ kind: 'login-added' as const, by, data: { login: id, way: kind } })),
    ...gone.map(({ id, kind }) => ({ kind: 'login-removed' as const, by, data: { login: id, way: kind } })),
  ]
  return { logins: [...kept, ...fresh], facts: factsOf(account, events, now, deps.sha256) }
}

/** Removes a login. Two round trips. Throws `sign-in.proof-needed`, `login.last`, `login.not-found`. */
export const removeLogin = (
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  id: string,
): Promise<Logins> =>
  changeAccount(deps, actor, call, {
    show: async (account) => assertProved(account, actor, call.now),
    decide: (account) => {
      const refusal = refuseRemoval(loginsOf(account), id)
      if (refusal) throw new AppError(refusal === 'last' ? 'login.last' : 'login.not-found')
      const event = { kind: 'login-removed' as const, by: byPerson(account._id), data: { login: id } }
      return {
        logins: loginsOf(account).filter((login) => login.id !== id),
        facts: factsOf(account, [event], call.now, deps.sha256),
      }
    },
    answer: (account) => presentLogins(deps, account, actor, call.now),
  })
