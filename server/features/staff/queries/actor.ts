import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { StaffContext } from '../deps'
import { postsAt, presentStaff, type StaffMember } from '../present'
import { kinOf } from '../relations'

/**
 * Who an access token stands for, with posts, centre and declared relations as they are now (at most 5 s old).
 * Throws `sign-in.expired`.
 */
export async function actorOfToken(deps: StaffContext, access: string): Promise<Actor> {
  const { owner, sessionId } = await deps.sessions.ownerOf(access)
  if (owner.status !== 'active') throw new AppError('sign-in.expired')
  const { _id: id, posts, centreId, name } = owner
  const here = postsAt(posts, centreId)
  return {
    kind: 'staff',
    id,
    roles: ['staff', ...here],
    centreId,
    ...(here.includes('supervisor') ? { oversees: deps.centres.below(centreId) } : {}),
    name,
    kin: kinOf(deps, owner),
    sessionId,
  }
}

/** The signed-in staff member. No round trip of its own after authentication. */
export async function readMe(deps: StaffContext, actor: Actor): Promise<StaffMember> {
  const member = await deps.sessions.recall(actor.id)
  if (!member) throw new AppError('sign-in.expired')
  return presentStaff(deps, member)
}
