import { createHash, timingSafeEqual } from 'node:crypto'
import { SECOND_CHECK_RULES } from '@shared/domain/sign-in/second-check-rules'
import { AppError } from '@shared/kernel/app-error'
import { normaliseIdNumber } from '@shared/kernel/identity'
import { parseName } from '@shared/kernel/person-name'
import type { TokenCarrier } from '../../../platform/sessions/sessions'
import { byPerson, factsOf } from '../account-facts'
import { openChallenge } from '../challenges'
import { type AccountContext, openField } from '../deps'
import { admit, assertActive, enter, enterFirst } from '../enter'
import { hasLogin, loginIndexes } from '../logins'
import { type AccountRecord, loginsOf } from '../records'
import type { SignInAnswer } from '../types'

export interface SecondCheckForm {
  token: string
  name: string
  idNumber: string
  device?: string | undefined
}

const digestOf = (name: string, idNumber: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([name, idNumber]))
    .digest()

/** One comparison of both values at once, in a time that does not depend on where they differ. */
function isPerson(deps: AccountContext, { _id, identity }: AccountRecord, form: SecondCheckForm): boolean {
  const name = parseName(form.name)
  const given = digestOf(name.ok ? name.value : form.name, normaliseIdNumber(form.idNumber))
  const known = identity
    ? digestOf(identity.name, openField(deps.cipher, 'accounts.idNumber', _id, identity.idNumber))
    : digestOf('', '')
  return timingSafeEqual(given, known) && identity !== null
}

/**
 * Lets a real-named person in on a new device. The answer is counted on the account before it is looked at, so that
 * answers side by side cannot outrun the count. Two round trips. Throws `sign-in.challenge-expired`,
 * `sign-in.second-check-wrong`, `sign-in.second-check-locked`, `sign-in.suspended`.
 */
export async function answerSecondCheck(
  deps: AccountContext,
  form: SecondCheckForm,
  carrier: TokenCarrier,
  now: Date,
): Promise<SignInAnswer> {
  const shown = openChallenge(deps, 'second-check', form.token, now)
  const comer = { ...shown, device: form.device, carrier, now }
  const account = await counted(deps, shown.accountId ?? '', now)
  // The number may have left the account since the challenge was given.
  if (!hasLogin(deps, account, shown.login)) throw new AppError('sign-in.challenge-expired')
  if (!isPerson(deps, account, form)) throw new AppError('sign-in.second-check-wrong')
  const answer = await admit(deps, account, comer)
  if (answer) return answer
  const again = await deps.accounts.findById(account._id)
  if (!again || !hasLogin(deps, again, shown.login)) throw new AppError('sign-in.challenge-expired')
  assertActive(again)
  const second = await admit(deps, again, comer)
  if (!second) throw new AppError('system.unavailable')
  return second
}

async function counted(deps: AccountContext, accountId: string, now: Date): Promise<AccountRecord> {
  const account = await deps.accounts.countSecondCheck(accountId, now)
  if (account) return account
  const found = await deps.accounts.findById(accountId)
  if (!found) throw new AppError('sign-in.challenge-expired')
  assertActive(found)
  throw new AppError('sign-in.second-check-locked', {
    data: { seconds: SECOND_CHECK_RULES.lockSeconds, hours: SECOND_CHECK_RULES.lockSeconds / 3600 },
  })
}

/**
 * "This number is newly mine": the number leaves the account it belonged to, which keeps everything else, and a new account
 * begins with it. Three round trips. Throws `sign-in.challenge-expired`, `sign-in.suspended`, `login.of-other`.
 */
export async function claimNumber(
  deps: AccountContext,
  { token, device }: { token: string; device?: string | undefined },
  carrier: TokenCarrier,
  now: Date,
): Promise<SignInAnswer> {
  const shown = openChallenge(deps, 'second-check', token, now)
  const old = await deps.accounts.findById(shown.accountId ?? '')
  const login = old && hasLogin(deps, old, shown.login)
  if (!old || !login) throw new AppError('sign-in.challenge-expired')
  // Suspended since the challenge was given: a counter decides what becomes of its numbers.
  assertActive(old)
  const left = { kind: 'number-left' as const, by: byPerson(old._id), data: { login: login.id } }
  const written = await deps.accounts.change(old._id, old.version, {
    logins: loginsOf(old).filter(({ id }) => id !== login.id),
    facts: factsOf(old, [left], now, deps.sha256),
  })
  if (typeof written === 'string') throw new AppError('request.in-flight')
  deps.sessions.forget(old._id)
  const comer = { ...shown, device, carrier, now }
  const answer = await enterFirst(deps, loginIndexes(deps, shown.login), comer)
  return answer ?? enter(deps, comer)
}
