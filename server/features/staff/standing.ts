import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { fitsStatus, STAFF_DEEDS, type StaffDeed } from '@shared/domain/staff/deeds'
import { reachesAll } from '@shared/domain/staff/reach'
import { AppError } from '@shared/kernel/app-error'
import { keepApart } from '../../platform/avoidance'
import type { StaffDeps } from './deps'
import type { StaffRecord } from './record'
import { kinOf } from './relations'

type Keys = Pick<StaffDeps, 'cipher' | 'index'>

/** Whether the account is one the actor may see among their staff. */
export const isInSight = (actor: Actor, member: Pick<StaffRecord, 'centres'>): boolean =>
  member.centres.some((centreId) => may(actor, 'staff.list', { centreId }))

/**
 * Refuses a deed the actor may not do to this account: out of sight (`staff.not-found`), their own
 * (`permission.own-account`: nobody grants themself), above their reach (`permission.out-of-reach`), a relative's
 * (`permission.avoidance`, declared by either), changed since they saw it (`staff.changed`), in a state that does not allow
 * it (`staff.not-possible`).
 */
export function assertMayDo(
  deps: Keys,
  actor: Actor,
  deed: StaffDeed,
  member: StaffRecord,
  version: number,
): void {
  if (!isInSight(actor, member)) throw new AppError('staff.not-found')
  if (member._id === actor.id) throw new AppError('permission.own-account')
  if (!isInReach(actor, deed, member)) throw new AppError('permission.out-of-reach')
  keepApart(actor.kin, [member._id])
  keepApart(kinOf(deps, member), [actor.id])
  if (member.version !== version) throw new AppError('staff.changed')
  if (!fitsStatus(deed, member.status)) throw new AppError('staff.not-possible')
}

const isInReach = (actor: Actor, deed: StaffDeed, member: StaffRecord): boolean =>
  STAFF_DEEDS[deed].who === 'standing' || reachesAll(actor, member.posts)

/** The deeds the actor is offered on this account now. */
export function offered(deps: Keys, actor: Actor, member: StaffRecord) {
  const apart = actor.kin?.includes(member._id) || kinOf(deps, member).includes(actor.id)
  if (apart || member._id === actor.id || !isInSight(actor, member)) return []
  return (Object.keys(STAFF_DEEDS) as StaffDeed[])
    .filter((deed) => fitsStatus(deed, member.status) && isInReach(actor, deed, member))
    .map((deed) => STAFF_DEEDS[deed].can)
    .filter((name) => name !== null)
}
