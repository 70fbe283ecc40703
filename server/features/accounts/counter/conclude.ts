import { fitsProposal } from '@shared/domain/counter/rules'
import type { CounterReason } from '@shared/domain/counter/tables'
import type { Actor } from '@shared/domain/policy/roles'
import type { Action } from '@shared/domain/policy/table'
import { NO_SECOND_CHECK } from '@shared/domain/sign-in/second-check-rules'
import { AppError } from '@shared/kernel/app-error'
import { oneAtATime } from '../../../platform/commands/one-at-a-time'
import type { CommandCall } from '../../../platform/commands/run'
import { type AccountContext, openField } from '../deps'
import { loginIndexes, loginValue, storedLogin } from '../logins'
import { loginsOf, type StoredProposal } from '../records'
import { counterDeed, type Outcome, type Target } from './deed'
import { type VerifiedAccount, waitingHere } from './verified'

export type ConfirmForm = Target & { proposal: string }
export type DeclineForm = ConfirmForm & { reason: CounterReason<'decline'> }

/**
 * The second person confirms, and what was proposed takes effect: every session and device of the account ends, and with a
 * new phone every other login as well, because whoever holds the old phone holds what is signed in on it. The old phones and
 * the new one are told by an effect of the same write. Three round trips. Throws `identity.account-change-not-found`,
 * `identity.account-change-own`, `identity.account-change-unfit`, and those of counterDeed.
 */
export function confirmProposal(
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  form: ConfirmForm,
): Promise<VerifiedAccount> {
  return counterDeed(deps, actor, call, form, {
    sight: (account) => void theirs(actor, 'account.confirm', account, form, call.now),
    around: (account, write) => whileFree(deps, account, call.now, write),
    decide: (account) => {
      const proposal = theirs(actor, 'account.confirm', account, form, call.now)
      if (proposal.by.id === actor.id)
        throw new AppError('identity.account-change-own', { article: 'N29-rules' })
      if (!fitsProposal(proposal.kind, account.status)) throw new AppError('identity.account-change-unfit')
      if (proposal.phone === null) return revived(proposal)
      const phone = openField(deps.cipher, 'accounts.proposal', account._id, proposal.phone)
      const tell = [...new Set([...phonesOf(deps, account), phone])]
      return { ...recovered(deps, account, proposal, phone, call.now), tell }
    },
  })
}

/** Ends a proposal without effect. Three round trips. Throws `identity.account-change-not-found`, and those of counterDeed. */
export const declineProposal = (
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  form: DeclineForm,
): Promise<VerifiedAccount> =>
  counterDeed(deps, actor, call, form, {
    sight: (account) => void theirs(actor, 'account.decline', account, form, call.now),
    decide: () => ({
      proposal: null,
      events: [{ kind: 'proposal-declined', data: { proposal: form.proposal, reason: form.reason } }],
    }),
  })

/** The proposal meant, if it waits at the actor's centre. */
function theirs(
  actor: Actor,
  action: Action,
  account: VerifiedAccount,
  form: ConfirmForm,
  now: Date,
): StoredProposal {
  const proposal = waitingHere(actor, action, account, now)
  if (proposal?.id !== form.proposal) throw new AppError('identity.account-change-not-found')
  return proposal
}

const phonesOf = (deps: AccountContext, account: VerifiedAccount): string[] =>
  loginsOf(account)
    .filter(({ kind }) => kind === 'phone')
    .map((login) => loginValue(deps, account._id, login))

/** While an index key is being changed the unique index alone does not see both spellings of a number. */
async function whileFree<T>(
  deps: AccountContext,
  { _id, proposal }: VerifiedAccount,
  now: Date,
  write: () => Promise<T>,
): Promise<T> {
  if (!proposal?.phone) return write()
  const value = openField(deps.cipher, 'accounts.proposal', _id, proposal.phone)
  const indexes = loginIndexes(deps, { kind: 'phone', value })
  return oneAtATime(deps.claims, indexes, now, async () => {
    const owner = indexes.length > 1 ? await deps.accounts.findByLogin(indexes) : null
    if (owner && owner._id !== _id) throw new AppError('identity.phone-of-other')
    return write()
  })
}

const revived = ({ id }: StoredProposal): Outcome => ({
  status: 'active',
  proposal: null,
  end: 'all',
  devices: [],
  secondCheck: NO_SECOND_CHECK,
  events: [{ kind: 'revived', data: { proposal: id } }],
})

function recovered(
  deps: AccountContext,
  account: VerifiedAccount,
  proposal: StoredProposal,
  phone: string,
  now: Date,
): Outcome {
  const name = { kind: 'phone' as const, value: phone }
  const login = storedLogin(deps, account._id, { id: deps.newId(), name, addedAt: now })
  const data = { proposal: proposal.id, login: login.id, left: loginsOf(account).map(({ id }) => id) }
  const revival =
    account.status === 'active' ? [] : ([{ kind: 'revived', data: { proposal: proposal.id } }] as const)
  return {
    status: 'active',
    logins: [login],
    devices: [],
    secondCheck: NO_SECOND_CHECK,
    proposal: null,
    end: 'all',
    events: [{ kind: 'recovered', data }, ...revival],
  }
}
