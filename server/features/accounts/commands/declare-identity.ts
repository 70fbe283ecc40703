import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import type { CommandCall } from '../../../platform/commands/run'
import { changeAccount, type Decision } from '../change-account'
import { type AccountContext, sealField } from '../deps'
import { checkedForm, type IdentityForm } from '../identity-form'
import { type Person, presentPerson } from '../present'
import type { AccountRecord, StoredIdentity } from '../records'

/**
 * Notes the name and ID number a person gives of themself. They may be given anew until they are verified; the same
 * values again are no change. Two round trips.
 * Throws `request.invalid` with fields, `identity.minor`, `identity.fixed`, `sign-in.expired`, and those of changeAccount.
 */
export async function declareIdentity(
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  form: IdentityForm,
): Promise<Person> {
  const given = checkedForm(form, dayOf(call.now))
  return changeAccount(deps, actor, call, {
    show: async () => undefined,
    decide: (account) => declared(deps, account, given),
    // What it asked for: every replay reads the same, whatever came after.
    answer: (account, done) => presentAs(deps, account, given, done.level ?? 'declared'),
  })
}

/** Whether a verified identity is the one that is given. */
export const isSame = (deps: AccountContext, known: StoredIdentity, given: IdentityForm): boolean =>
  known.name === given.name && deps.index.all('idNumber', given.idNumber).includes(known.idIndex)

/** An identity nobody has verified, sealed for this account. */
export const declaredIdentity = (
  deps: AccountContext,
  accountId: string,
  { name, idNumber }: IdentityForm,
): StoredIdentity => ({
  level: 'declared',
  assurance: null,
  document: 'id-card',
  name,
  idNumber: sealField(deps.cipher, 'accounts.idNumber', accountId, idNumber),
  idIndex: deps.index.of('idNumber', idNumber),
  verifiedAt: null,
})

function declared(deps: AccountContext, account: AccountRecord, given: IdentityForm): Decision {
  const { identity: known } = account
  if (known?.level === 'verified') {
    if (!isSame(deps, known, given)) throw new AppError('identity.fixed')
    return { said: { level: 'verified' } }
  }
  return { identity: declaredIdentity(deps, account._id, given) }
}

/** The answer of a command on the identity, with the values it asked for. */
function presentAs(
  deps: AccountContext,
  account: AccountRecord,
  { name, idNumber }: IdentityForm,
  level: StoredIdentity['level'],
): Person {
  const person = presentPerson(deps, account)
  const verified = level === 'verified' ? account.identity : null
  return {
    ...person,
    identity: {
      level,
      assurance: verified?.assurance ?? null,
      document: verified?.document ?? 'id-card',
      name,
      idNumber: maskIdNumber(idNumber),
    },
  }
}
