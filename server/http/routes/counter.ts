import * as counter from '@shared/contract/counter'
import type { AccountRoom } from '../../features/accounts'
import { type Call, handle, type MountedRoute } from '../call'

/** A command on one account: the actor, the key, and the account with what was asked. */
const on = <B extends object>({ params, body }: { params: { id: string }; body: B }, call: Call) =>
  [call.actor, call.command(), { ...body, id: params.id }] as const

/** Accounts of persons at the counter. */
export const counterRoutes = ({ counter: room }: AccountRoom): MountedRoute[] => [
  handle(counter.findCounterAccount, ({ body }, call) => room.find(call.actor, body, call)),
  handle(counter.readCounterProposal, ({ params }, call) => room.readProposal(call.actor, params.id, call)),
  handle(counter.listCounterProposals, (_input, call) => room.listProposals(call.actor, call.now)),
  handle(counter.proposeRecovery, (input, call) => room.proposeRecovery(...on(input, call))),
  handle(counter.proposeRevival, (input, call) => room.proposeRevival(...on(input, call))),
  handle(counter.suspendAccount, (input, call) => room.suspend(...on(input, call))),
  handle(counter.confirmProposal, (input, call) => room.confirm(...on(input, call))),
  handle(counter.declineProposal, (input, call) => room.decline(...on(input, call))),
]
