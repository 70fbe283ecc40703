import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { StaffContext } from './deps'
import { presentStaff, type StaffMember } from './present'

/** Who an access token stands for, with posts and centre as they are now (at most 5 s old). Throws `sign-in.expired`. */
export async function actorOfToken(deps: StaffContext, access: string): Promise<Actor> {
  const { owner, sessionId } = await deps.sessions.ownerOf(access)
  const { _id: id, posts, centreId, name } = owner
  return { kind: 'staff', id, roles: ['staff', ...posts], centreId, name, sessionId }
}

/** The signed-in staff member. No round trip of its own after authentication. */
export async function readMe(deps: StaffContext, actor: Actor): Promise<StaffMember> {
  const member = await deps.sessions.recall(actor.id)
  if (!member) throw new AppError('sign-in.expired')
  return presentStaff(deps, member)
}
