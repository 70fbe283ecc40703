import type { Actor } from '@shared/domain/policy/roles'
import type { PostAt } from '@shared/domain/staff/posts'
import type { CommandCall } from '../../platform/commands/run'
import type { Target } from './commands/change'
import { type Invitation, invite, renewInvitation, withdrawInvitation } from './commands/invite'
import { grantPost, revokePost } from './commands/posts'
import { declareRelation, endRelation, type RelationForm, recordRelation } from './commands/relate'
import { confirmRecovery, endMemberSessions, recordLeaving, reinstate, suspend } from './commands/standing'
import type { StaffContext } from './deps'
import { presentAccount, presentWithLink } from './present-account'
import { listStaff, readAccount, readHandOver } from './queries/accounts'
import { presentRelations } from './queries/own'

type Deed<T> = (deps: StaffContext, actor: Actor, call: CommandCall, given: T) => ReturnType<typeof suspend>

/** The part of the room that manages accounts. */
export function manageRoom(deps: StaffContext) {
  const account =
    <T>(deed: Deed<T>) =>
    async (actor: Actor, call: CommandCall, given: T) =>
      presentAccount(deps, actor, await deed(deps, actor, call, given), call.now)
  const linked =
    <T>(deed: Deed<T>) =>
    async (actor: Actor, call: CommandCall, given: T) =>
      presentWithLink(deps, actor, await deed(deps, actor, call, given), call.now)
  return {
    listStaff: (actor: Actor, centre: string | undefined) => listStaff(deps, actor, centre),
    readAccount: (actor: Actor, id: string, now: Date) => readAccount(deps, actor, id, now),
    readHandOver: (actor: Actor, id: string) => readHandOver(deps, actor, id),
    invite: linked<Invitation>(invite),
    renewInvitation: linked<Target>(renewInvitation),
    withdrawInvitation: account<Target>(withdrawInvitation),
    grantPost: account<Target & PostAt>(grantPost),
    revokePost: account<Target & PostAt>(revokePost),
    suspend: account<Target>(suspend),
    reinstate: account<Target>(reinstate),
    endMemberSessions: account<Target & { session?: string | undefined }>(endMemberSessions),
    confirmRecovery: linked<Target>(confirmRecovery),
    recordLeaving: account<Target & { handedOver: readonly string[] }>(recordLeaving),
    declareRelation: async (actor: Actor, call: CommandCall, form: RelationForm) =>
      presentRelations(deps, await declareRelation(deps, actor, call, form)),
    recordRelation: account<Target & RelationForm>(recordRelation),
    endRelation: account<Target & { relation: string }>(endRelation),
  }
}
