import type { findCounterAccount, listCounterProposals } from '@shared/contract/counter'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { checkIdNumber } from '@shared/kernel/identity'
import { keepApart } from '../../../platform/avoidance'
import { type Moment, noteLook } from '../../audit'
import type { AccountContext } from '../deps'
import { idIndexesOf } from '../queries/read'
import { presentAtCounter, presentRow } from './present'
import { goTo, otherCounter, verified, waitingHere } from './verified'

type CounterAccount = RouteOutput<typeof findCounterAccount>

/**
 * The account of a whole ID number, numbers masked; noted in the access log before anything is told, also where it is only
 * told which counter to go to. Three round trips. Throws `request.invalid` with fields, `identity.account-not-found`,
 * `permission.avoidance`, `identity.other-counter`, `access.not-logged`.
 */
export async function findAtCounter(
  deps: AccountContext,
  actor: Actor,
  { idNumber, purpose }: RouteInput<typeof findCounterAccount>['body'],
  moment: Moment,
): Promise<CounterAccount> {
  const number = checkIdNumber(idNumber, dayOf(moment.now))
  if (!number.ok)
    throw new AppError('request.invalid', { fields: [{ path: 'idNumber', message: `id.${number.error}` }] })
  const indexes = deps.index.all('idNumber', number.value.value)
  keepApart(actor.kin, indexes)
  const [found, files] = await Promise.all([
    deps.accounts.findVerified(indexes),
    deps.archives.findByIdIndex(indexes),
  ])
  const account = verified(found)
  const other = otherCounter(actor, 'account.find', files, indexes)
  const look = {
    action: 'account.find',
    about: { kind: 'account', id: account._id },
    accountId: account._id,
    archiveId: files[0]?._id,
    purpose,
  } as const
  await noteLook(deps.accessLog, actor, look, moment)
  if (other) throw goTo(deps, other)
  return presentAtCounter(deps, actor, account, moment.now)
}

/**
 * An account with a proposal that waits at the actor's centre; noted in the access log. Two round trips. Throws
 * `identity.account-change-not-found`, `permission.avoidance`, `access.not-logged`.
 */
export async function readProposal(
  deps: AccountContext,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<CounterAccount> {
  const found = await deps.accounts.findById(id)
  if (!found || !waitingHere(actor, 'account.proposals', found, moment.now))
    throw new AppError('identity.account-change-not-found')
  const account = verified(found)
  keepApart(actor.kin, idIndexesOf(deps, id, account.identity))
  const look = {
    action: 'account.proposals',
    about: { kind: 'account', id },
    accountId: id,
    purpose: 'account-confirmation',
  } as const
  await noteLook(deps.accessLog, actor, look, moment)
  return presentAtCounter(deps, actor, account, moment.now)
}

/** What waits at the centre the actor works at, without matters of their kin. One round trip. */
export async function listProposals(
  deps: AccountContext,
  actor: Actor,
  now: Date,
): Promise<RouteOutput<typeof listCounterProposals>> {
  const accounts = await deps.accounts.counter.waitingAt(actor.centreId ?? '', now, actor.kin)
  return { proposals: accounts.flatMap((account) => presentRow(actor, verified(account))) }
}
