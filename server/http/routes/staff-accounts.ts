import * as accounts from '@shared/contract/staff-accounts'
import * as links from '@shared/contract/staff-links'
import * as relations from '@shared/contract/staff-relations'
import * as self from '@shared/contract/staff-self'
import type { StaffRoom } from '../../features/staff'
import { type Call, handle, type MountedRoute } from '../call'

/** Staff accounts: one's own, and those one manages. */
export const staffAccountRoutes = (staff: StaffRoom): MountedRoute[] => [
  ...ownRoutes(staff),
  ...memberRoutes(staff),
]

const ownRoutes = (staff: StaffRoom): MountedRoute[] => [
  handle(links.openStaffLink, ({ body }, call) => staff.openLink(body.token, call.now)),
  handle(links.completeStaffLink, ({ body }, call) => staff.completeLink(body, call.now)),
  handle(self.listStaffSessions, (_input, call) => staff.listSessions(call.actor, call.now)),
  handle(self.endStaffSessions, ({ body }, call) => staff.endSessions(call.actor, body.session)),
  handle(self.changeStaffPassword, ({ body }, call) => staff.changePassword(call.actor, body, call.now)),
  handle(self.chooseStaffCentre, ({ body }, call) => staff.chooseCentre(call.actor, body.centreId)),
  handle(relations.listStaffRelations, (_input, call) => staff.listRelations(call.actor)),
  handle(relations.declareStaffRelation, ({ body }, call) =>
    staff.declareRelation(call.actor, call.command(), body),
  ),
]

/** A command on one account: the actor, the key, and the account with what was asked. */
const on = <B extends object>({ params, body }: { params: { id: string }; body: B }, call: Call) =>
  [call.actor, call.command(), { ...body, id: params.id }] as const

const memberRoutes = (staff: StaffRoom): MountedRoute[] => [
  handle(accounts.listStaff, ({ query }, call) => staff.listStaff(call.actor, query.centre)),
  handle(accounts.readStaffAccount, ({ params }, call) => staff.readAccount(call.actor, params.id, call.now)),
  handle(accounts.readHandOver, ({ params }, call) => staff.readHandOver(call.actor, params.id)),
  handle(accounts.inviteStaff, ({ body }, call) => staff.invite(call.actor, call.command(), body)),
  handle(accounts.renewStaffInvitation, (input, call) => staff.renewInvitation(...on(input, call))),
  handle(accounts.withdrawStaffInvitation, (input, call) => staff.withdrawInvitation(...on(input, call))),
  handle(accounts.grantPost, (input, call) => staff.grantPost(...on(input, call))),
  handle(accounts.revokePost, (input, call) => staff.revokePost(...on(input, call))),
  handle(accounts.suspendStaff, (input, call) => staff.suspend(...on(input, call))),
  handle(accounts.reinstateStaff, (input, call) => staff.reinstate(...on(input, call))),
  handle(accounts.endMemberSessions, (input, call) => staff.endMemberSessions(...on(input, call))),
  handle(accounts.confirmStaffRecovery, (input, call) => staff.confirmRecovery(...on(input, call))),
  handle(accounts.recordLeaving, (input, call) => staff.recordLeaving(...on(input, call))),
  handle(relations.recordStaffRelation, (input, call) => staff.recordRelation(...on(input, call))),
  handle(relations.endStaffRelation, (input, call) => staff.endRelation(...on(input, call))),
]
