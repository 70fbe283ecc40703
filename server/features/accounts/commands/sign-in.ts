import { decideTry, readCode, type TryRefusal } from '@shared/domain/sign-in/code-rules'
import { SESSION_RULES } from '@shared/domain/sign-in/session-rules'
import { AppError } from '@shared/kernel/app-error'
import type { ProblemKey } from '@shared/kernel/problems'
import { oneAtATime } from '../../../platform/commands/one-at-a-time'
import type { TokenCarrier } from '../../../platform/sessions/sessions'
import { type BodyTokens, deliverTokens } from '../deliver-tokens'
import { type AccountContext, sealField } from '../deps'
import { bareNumber, codeScope } from '../phone'
import { type Person, presentPerson } from '../present'
import type { CodeRecord } from '../repository'

export interface SignInForm {
  phone: string
  code: string
  client: 'h5' | 'weapp' | 'alipay'
}

export interface SignedIn {
  kind: 'signed-in'
  person: Person
  tokens?: BodyTokens
}

const REFUSALS: Record<TryRefusal, ProblemKey> = {
  used: 'sign-in.code-expired',
  expired: 'sign-in.code-expired',
  'used-up': 'sign-in.code-used-up',
}

/** Each failed guard means that another try was counted or another code was sent: more rounds than tries never happen honestly. */
const ROUNDS = 10

/**
 * Signs a person in with the code sent to their phone; the first time makes the account. Three round trips.
 * Throws `sign-in.code-wrong`, `sign-in.code-expired`, `sign-in.code-used-up`.
 */
export async function signIn(
  deps: AccountContext,
  form: SignInForm,
  carrier: TokenCarrier,
  now: Date,
): Promise<SignedIn> {
  const phone = bareNumber(form.phone)
  const phoneIndexes = deps.index.all('phone', phone)
  await spendCode(deps, phoneIndexes, phone, form.code, now)
  const { session, pairFor } = deps.sessions.begin(form.client, now)
  const id = deps.newId()
  const fresh = {
    _id: id,
    phone: sealField(deps.cipher, 'accounts.phone', id, phone),
    phoneIndex: phoneIndexes[0] ?? '',
    identity: null,
    version: 1,
    commands: [],
    createdAt: now,
  }
  const account = await oneAtATime(deps.claims, phoneIndexes, now, () =>
    deps.accounts.signIn(fresh, phoneIndexes, session, SESSION_RULES.most),
  )
  deps.sessions.forget(account._id)
  return {
    kind: 'signed-in',
    person: presentPerson(deps, account),
    ...deliverTokens(form.client, pairFor(account._id), carrier),
  }
}

/** Compares and counts: whatever comes side by side, a code is compared five times and used once. */
async function spendCode(
  deps: AccountContext,
  ids: readonly string[],
  phone: string,
  typed: string,
  now: Date,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const record = await deps.accounts.codes.find(ids)
    const { record: sent, leftIfWrong } = openForTry(record, now)
    const right = deps.codes.matches(sent.codeHash, codeScope(phone), readCode(typed) ?? '')
    if (right && (await deps.accounts.codes.use(sent, now))) return
    if (!right && (await deps.accounts.codes.countTry(sent))) throw wrong(leftIfWrong)
  }
  throw new AppError('system.unavailable')
}

function openForTry(record: CodeRecord | null, now: Date): { record: CodeRecord; leftIfWrong: number } {
  if (!record) throw new AppError('sign-in.code-expired')
  const decision = decideTry(record, now)
  if (!decision.ok) throw new AppError(REFUSALS[decision.error])
  return { record, leftIfWrong: decision.value.leftIfWrong }
}

const wrong = (left: number): AppError =>
  left > 0 ? new AppError('sign-in.code-wrong', { data: { left } }) : new AppError('sign-in.code-used-up')
