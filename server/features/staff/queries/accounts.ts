import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { keepApart } from '../../../platform/avoidance'
import type { StaffContext } from '../deps'
import { presentCentre } from '../present'
import { grantable, presentAccount, presentRow } from '../present-account'
import type { StaffRecord } from '../record'
import { isInSight } from '../standing'

/** The roster of one centre, one's own unless another is named. One round trip. Throws `permission.denied`. */
export async function listStaff(deps: StaffContext, actor: Actor, centre: string | undefined) {
  const centreId = centre ?? actor.centreId ?? ''
  if (!deps.centres.has(centreId) || !may(actor, 'staff.list', { centreId }))
    throw new AppError('permission.denied')
  const members = await deps.staff.roster(centreId)
  const centres = deps.centres.list().filter(({ _id }) => may(actor, 'staff.list', { centreId: _id }))
  return {
    members: members.map((member) => presentRow(deps, member)),
    centres: centres.map(({ _id }) => presentCentre(deps, _id)),
    grantable: grantable(deps, actor),
  }
}

/** Throws `staff.not-found` also for an account out of sight, `permission.avoidance` for a relative's. */
async function inSight(deps: StaffContext, actor: Actor, id: string): Promise<StaffRecord> {
  const member = await deps.staff.findById(id)
  if (!member || !isInSight(actor, member)) throw new AppError('staff.not-found')
  keepApart(actor.kin, [member._id])
  return member
}

/** One account with its history. One round trip. */
export const readAccount = async (deps: StaffContext, actor: Actor, id: string, now: Date) =>
  presentAccount(deps, actor, await inSight(deps, actor, id), now)

/** What somebody else has to take over when this member leaves. Two round trips. */
export async function readHandOver(deps: StaffContext, actor: Actor, id: string) {
  const { _id } = await inSight(deps, actor, id)
  return { cases: await deps.openCasesOf(_id) }
}
