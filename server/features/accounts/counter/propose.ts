import { doIdentify, fitsProposal, isWaiting, proposalEnds } from '@shared/domain/counter/rules'
import type { CounterPaper, CounterReason, Proposal } from '@shared/domain/counter/tables'
import type { Actor } from '@shared/domain/policy/roles'
import type { Action } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../../platform/commands/run'
import { type AccountContext, sealField } from '../deps'
import { loginIndexes } from '../logins'
import { bareNumber } from '../phone'
import { idIndexesOf } from '../queries/read'
import { counterDeed, type Outcome, type Target } from './deed'
import { goTo, otherCounter, type VerifiedAccount } from './verified'

interface Shown extends Target {
  papers: readonly CounterPaper[]
}
export type RecoveryForm = Shown & { phone: string; reason: CounterReason<'recover'> }
export type RevivalForm = Shown & { reason: CounterReason<'revive'> }
export type SuspensionForm = Target & { reason: CounterReason<'suspend'> }

/**
 * Proposes a new phone for a person who has shown their papers. The phone takes the place of every login when a second
 * person confirms. Four round trips. Throws `identity.papers-needed`, `identity.phone-of-other`, `identity.other-counter`,
 * `identity.account-change-unfit`, and those of counterDeed.
 */
export function proposeRecovery(deps: AccountContext, actor: Actor, call: CommandCall, form: RecoveryForm) {
  assertIdentified(form.papers)
  const phone = bareNumber(form.phone)
  let taken = false
  return counterDeed(deps, actor, call, form, {
    load: async () => {
      const indexes = loginIndexes(deps, { kind: 'phone', value: phone })
      const { account, isTaken } = await deps.accounts.counter.findWithOwner(form.id, indexes)
      taken = isTaken
      return account
    },
    prepare: async (account) => {
      await assertHere(deps, actor, 'account.propose', account)
      if (taken) throw new AppError('identity.phone-of-other')
    },
    decide: (account) =>
      proposed(deps, actor, call, account, form, {
        kind: 'recover',
        phone: sealField(deps.cipher, 'accounts.proposal', account._id, phone),
      }),
  })
}

/** Proposes that a suspended account be as it was. Four round trips. Throws as proposeRecovery. */
export function proposeRevival(deps: AccountContext, actor: Actor, call: CommandCall, form: RevivalForm) {
  assertIdentified(form.papers)
  return counterDeed(deps, actor, call, form, {
    prepare: (account) => assertHere(deps, actor, 'account.propose', account),
    decide: (account) => proposed(deps, actor, call, account, form, { kind: 'revive', phone: null }),
  })
}

/**
 * Lets nobody in any more; every process knows it within 5 seconds. What was proposed still waits. Four round trips. Throws
 * `identity.account-change-unfit`, `identity.other-counter`, and those of counterDeed.
 */
export const suspendAccount = (
  deps: AccountContext,
  actor: Actor,
  call: CommandCall,
  form: SuspensionForm,
): Promise<VerifiedAccount> =>
  counterDeed(deps, actor, call, form, {
    prepare: (account) => assertHere(deps, actor, 'account.suspend', account),
    decide: ({ status }) => {
      if (status !== 'active') throw new AppError('identity.account-change-unfit')
      const data = { reason: form.reason, centreId: actor.centreId ?? '' }
      return { status: 'suspended', end: 'all', events: [{ kind: 'suspended', data }] }
    },
  })

function assertIdentified(papers: readonly CounterPaper[]): void {
  if (!doIdentify(papers)) throw new AppError('identity.papers-needed', { article: 'N12-person' })
}

/** One round trip. Throws `identity.other-counter`. */
async function assertHere(
  deps: AccountContext,
  actor: Actor,
  action: Action,
  { _id, identity }: VerifiedAccount,
): Promise<void> {
  const indexes = idIndexesOf(deps, _id, identity)
  const other = otherCounter(actor, action, await deps.archives.findByIdIndex(indexes), indexes)
  if (other) throw goTo(deps, other)
}

const EVENTS = { recover: 'recovery-proposed', revive: 'revival-proposed' } as const

function proposed(
  deps: AccountContext,
  actor: Actor,
  { now }: CommandCall,
  { status, proposal }: VerifiedAccount,
  { papers, reason }: { papers: readonly CounterPaper[]; reason: string },
  { kind, phone }: { kind: Proposal; phone: string | null },
): Outcome {
  if (isWaiting(proposal, now) || !fitsProposal(kind, status))
    throw new AppError('identity.account-change-unfit')
  const id = deps.newId()
  const shown = [...new Set(papers)]
  const centreId = actor.centreId ?? ''
  return {
    proposal: {
      ...{ id, kind, centreId, phone, papers: shown, reason },
      by: { id: actor.id, name: actor.name ?? '' },
      at: now,
      until: proposalEnds(now),
    },
    events: [{ kind: EVENTS[kind], data: { proposal: id, reason, papers: shown, centreId } }],
  }
}
