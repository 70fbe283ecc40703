import { ACCOUNT_RULES, needsSecondCheck } from '@shared/domain/accounts/account-rules'
import { NO_SECOND_CHECK } from '@shared/domain/sign-in/second-check-rules'
import { AppError } from '@shared/kernel/app-error'
import { oneAtATime } from '../../platform/commands/one-at-a-time'
import type { TokenCarrier } from '../../platform/sessions/sessions'
import { byPerson, factsOf } from './account-facts'
import { challengeAnswer } from './challenges'
import { deliverTokens } from './deliver-tokens'
import type { AccountContext } from './deps'
import { devicesAfter, knownDevice } from './devices'
import { hasLogin, type LoginName, loginIndexes, storedLogin } from './logins'
import { presentPerson } from './present'
import { type AccountRecord, type ClientKind, levelOf, loginsOf } from './records'
import type { AccountChange } from './repository'
import type { SignInAnswer } from './types'

/** Somebody who has shown a login to be theirs. */
export interface Comer {
  login: LoginName
  /** Another login shown at the same time, to be added. */
  adds?: LoginName | undefined
  client: ClientKind
  /** Of a mini program; H5 has it in its cookie. */
  device: string | undefined
  carrier: TokenCarrier
  now: Date
}

/** A write is lost only to another change of the same account at the same moment: an account has ten sessions at most. */
const ATTEMPTS = 12

const deviceOf = ({ client, device, carrier }: Comer) => (client === 'h5' ? carrier.device : device)

/**
 * Lets somebody in by a login they have shown: into the account it belongs to, or a new one. A phone alone does not
 * reach a real-named account from a device it does not know: then the answer is a challenge. `found`: the account the login
 * leads to, null for none, where that is known already. Two round trips.
 * Throws `sign-in.suspended`, `login.of-other`, `login.most`.
 */
export async function enter(
  deps: AccountContext,
  comer: Comer,
  found?: AccountRecord | null,
): Promise<SignInAnswer> {
  const indexes = loginIndexes(deps, comer.login)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const known = attempt === 0 ? found : undefined
    const account = known === undefined ? await deps.accounts.findByLogin(indexes) : known
    const answer = account ? await enterKnown(deps, account, comer) : await enterFirst(deps, indexes, comer)
    if (answer) return answer
  }
  throw new AppError(comer.adds ? 'login.of-other' : 'system.unavailable')
}

function enterKnown(
  deps: AccountContext,
  account: AccountRecord,
  comer: Comer,
): Promise<SignInAnswer | null> {
  assertActive(account)
  const known = knownDevice(account, deviceOf(comer)) !== undefined
  const alone = comer.login.kind === 'phone' && needsSecondCheck(levelOf(account), known)
  if (alone)
    return Promise.resolve(challengeAnswer(deps, 'second-check', { ...comer, accountId: account._id }))
  return admit(deps, account, comer)
}

export function assertActive({ status }: AccountRecord): void {
  if (status !== 'active') throw new AppError('sign-in.suspended')
}

/** Begins a session in an account whose person has shown enough; null when the account has changed meanwhile. */
export async function admit(
  deps: AccountContext,
  account: AccountRecord,
  comer: Comer,
): Promise<SignInAnswer | null> {
  const { client, now } = comer
  const { session, pairFor } = deps.sessions.begin(client, now)
  const seen = devicesAfter(account, { token: deviceOf(comer), client, now, newId: deps.newId })
  const written = await deps.accounts.change(account._id, account.version, {
    ...additions(deps, account, comer),
    devices: seen.devices,
    begin: { ...session, deviceId: seen.device.id },
    ...(account.secondCheck.failures > 0 ? { secondCheck: NO_SECOND_CHECK } : {}),
  })
  if (written === 'taken') throw new AppError('login.of-other')
  if (written === 'moved') return null
  return welcome(deps, written, comer, pairFor(written._id), seen.token)
}

/** The login that comes with this sign-in, if the account has it not yet. */
function additions(deps: AccountContext, account: AccountRecord, { adds, now }: Comer): AccountChange {
  if (!adds || hasLogin(deps, account, adds)) return {}
  const logins = loginsOf(account)
  if (logins.length >= ACCOUNT_RULES.mostLogins)
    throw new AppError('login.most', { data: { limit: ACCOUNT_RULES.mostLogins } })
  const login = storedLogin(deps, account._id, { id: deps.newId(), name: adds, addedAt: now })
  const event = {
    kind: 'login-added' as const,
    by: byPerson(account._id),
    data: { login: login.id, way: adds.kind },
  }
  return { logins: [...logins, login], facts: factsOf(account, [event], now, deps.sha256) }
}

/** Begins a new account, unless another process, one index key behind or ahead, has just made it: then null. */
export const enterFirst = (
  deps: AccountContext,
  indexes: readonly string[],
  comer: Comer,
): Promise<SignInAnswer | null> =>
  oneAtATime(deps.claims, indexes, comer.now, async () => {
    const made = indexes.length > 1 && (await deps.accounts.findByLogin(indexes)) !== null
    return made ? null : enterNew(deps, comer)
  })

/** Makes an account and begins its first session; null when one of its logins was taken meanwhile. */
async function enterNew(deps: AccountContext, comer: Comer): Promise<SignInAnswer | null> {
  const { client, now, login, adds } = comer
  const id = deps.newId()
  const { session, pairFor } = deps.sessions.begin(client, now)
  const seen = devicesAfter({ devices: [] }, { token: deviceOf(comer), client, now, newId: deps.newId })
  const names = adds ? [login, adds] : [login]
  const account: AccountRecord = {
    _id: id,
    status: 'active',
    logins: names.map((name) => storedLogin(deps, id, { id: deps.newId(), name, addedAt: now })),
    identity: null,
    devices: seen.devices,
    consents: [],
    secondCheck: NO_SECOND_CHECK,
    facts: [],
    version: 1,
    sessions: [{ ...session, deviceId: seen.device.id }],
    commands: [],
    createdAt: now,
  }
  if (!(await deps.accounts.insert(account))) return null
  return welcome(deps, account, comer, pairFor(id), seen.token)
}

function welcome(
  deps: AccountContext,
  account: AccountRecord,
  { client, carrier }: Comer,
  pair: Parameters<typeof deliverTokens>[1],
  device: string,
): SignInAnswer {
  deps.sessions.forget(account._id)
  if (client === 'h5') carrier.keepDevice?.(device)
  return {
    kind: 'signed-in',
    person: presentPerson(deps, account),
    ...deliverTokens(client, pair, carrier),
    ...(client === 'h5' ? {} : { device }),
  }
}
