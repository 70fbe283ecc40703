import type { findCounterAccount } from '@shared/contract/counter'
import type { RouteInput } from '@shared/contract/route'
import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../../platform/commands/run'
import type { Moment } from '../../audit'
import type { AccountContext } from '../deps'
import { type ConfirmForm, confirmProposal, type DeclineForm, declineProposal } from './conclude'
import { presentAtCounter } from './present'
import {
  proposeRecovery,
  proposeRevival,
  type RecoveryForm,
  type RevivalForm,
  type SuspensionForm,
  suspendAccount,
} from './propose'
import { findAtCounter, listProposals, readProposal } from './queries'
import type { VerifiedAccount } from './verified'

type Deed<T> = (deps: AccountContext, actor: Actor, call: CommandCall, form: T) => Promise<VerifiedAccount>

/** What staff do at the counter with accounts of persons. */
export function counterRoom(deps: AccountContext) {
  const told =
    <T>(deed: Deed<T>) =>
    async (actor: Actor, call: CommandCall, form: T) =>
      presentAtCounter(deps, actor, await deed(deps, actor, call, form), call.now)
  return {
    find: (actor: Actor, body: RouteInput<typeof findCounterAccount>['body'], moment: Moment) =>
      findAtCounter(deps, actor, body, moment),
    readProposal: (actor: Actor, id: string, moment: Moment) => readProposal(deps, actor, id, moment),
    listProposals: (actor: Actor, now: Date) => listProposals(deps, actor, now),
    proposeRecovery: told<RecoveryForm>(proposeRecovery),
    proposeRevival: told<RevivalForm>(proposeRevival),
    suspend: told<SuspensionForm>(suspendAccount),
    confirm: told<ConfirmForm>(confirmProposal),
    decline: told<DeclineForm>(declineProposal),
  }
}
