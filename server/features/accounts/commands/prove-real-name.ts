import { currentConsent } from '@shared/domain/accounts/consents'
import type { Document } from '@shared/domain/accounts/levels'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import type { CommandCall } from '../../../platform/commands/run'
import type { IdentityVerdict } from '../../../platform/ports/identity-verifier'
import { byPerson, factsOf } from '../account-facts'
import { changeAccount, type Decision } from '../change-account'
import { withConsent } from '../consents'
import type { AccountContext } from '../deps'
import { checkedForm } from '../identity-form'
import { givingCases } from '../known'
import { type Person, presentPerson } from '../present'
import type { AccountRecord } from '../records'
import { declaredIdentity, isSame } from './declare-identity'
import { endOfFaceCheck } from './face-check'

export interface RealNameForm {
  document: Document
  name: string
  idNumber: string
  cardNumber?: string | undefined
  faceToken?: string | undefined
  faceCheck?: string | undefined
  consent: string
}

/** `known`: the same values were verified before, and nothing surer is offered now. */
type Verdict = Extract<IdentityVerdict, { kind: 'verified' | 'unavailable' }> | { kind: 'known' }

/**
 * Has the authority compare what the person says of themself. When it does not answer, the name stays as their own word,
 * to be checked later or at a window. The same values again are no change. Two round trips.
 * Throws `request.invalid` with fields, `identity.minor`, `identity.consent-needed`, `identity.fixed`, `identity.mismatch`,
 * `identity.face-failed`, `identity.claimed` and those of changeAccount.
 */
export async function proveRealName(
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  form: RealNameForm,
): Promise<{ outcome: 'verified' | 'later'; person: Person }> {
  const given = { ...form, ...checkedForm(form, dayOf(call.now)) }
  if (form.consent !== currentConsent('identity-check')) throw new AppError('identity.consent-needed')
  return changeAccount(deps, actor, call, {
    show: (account) => verdictOn(deps, account, given, call.now),
    decide: (account, verdict) => decided(deps, account, given, verdict, call.now),
    answer: (account, done) => ({
      outcome: done.outcome ?? 'verified',
      person: presentPerson(deps, account),
    }),
    taken: 'identity.claimed',
  })
}

async function verdictOn(
  deps: AccountContext,
  account: AccountRecord,
  given: RealNameForm,
  now: Date,
): Promise<Verdict> {
  const { identity } = account
  if (identity?.level === 'verified') {
    if (!isSame(deps, identity, given)) throw new AppError('identity.fixed')
    if (identity.assurance !== 'matched' || !(given.faceToken || given.faceCheck)) return { kind: 'known' }
  }
  const verdict = await asked(deps, account._id, given, now)
  if (verdict.kind === 'mismatch') throw new AppError('identity.mismatch', { article: 'N12-person' })
  if (verdict.kind === 'face-failed') throw new AppError('identity.face-failed')
  // While an index key is being changed, the unique index alone does not see both spellings of a number.
  const indexes = deps.index.all('idNumber', given.idNumber)
  const other = indexes.length > 1 ? await deps.accounts.findVerified(indexes) : null
  if (other && other._id !== account._id) throw new AppError('identity.claimed')
  return verdict
}

/** Alipay's own comparison where the person came by it, else the authority's. */
async function asked(
  deps: AccountContext,
  accountId: string,
  given: RealNameForm,
  now: Date,
): Promise<IdentityVerdict> {
  const { document, name, idNumber, cardNumber, faceToken, faceCheck } = given
  if (faceCheck) return endOfFaceCheck(deps, accountId, { name, idNumber, faceCheck }, now)
  return deps.providers.verifier.verify({
    ...{ document, name, idNumber },
    ...(cardNumber ? { cardNumber } : {}),
    ...(faceToken ? { faceToken } : {}),
  })
}

function decided(
  deps: AccountContext,
  account: AccountRecord,
  given: RealNameForm,
  verdict: Verdict,
  now: Date,
): Decision {
  const consents = withConsent(account, 'identity-check', given.consent, true, now)
  const sure = account.identity?.level === 'verified'
  if (verdict.kind === 'known') return { said: { outcome: 'verified' } }
  const declared = { ...declaredIdentity(deps, account._id, given), document: given.document }
  if (verdict.kind === 'unavailable')
    return { consents, ...(sure ? {} : { identity: declared }), said: { outcome: 'later' } }
  const { level: assurance, serialNo } = verdict
  const data = { assurance, document: given.document, serialNo }
  const event = { kind: 'identity-verified' as const, by: byPerson(account._id), data }
  const facts = factsOf(account, [event], now, deps.sha256)
  return {
    identity: { ...declared, level: 'verified', assurance, verifiedAt: now },
    consents,
    facts,
    causes: givingCases(account._id, facts, now),
    said: { outcome: 'verified' },
  }
}
