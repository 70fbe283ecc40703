import { KINSHIP } from '@shared/domain/avoidance/kinship'
import type { Actor } from '@shared/domain/policy/roles'
import { citeRow } from '@shared/domain/regulation/cite'
import { AppError } from '@shared/kernel/app-error'
import type { StaffContext } from '../deps'
import { presentSessions } from '../present'
import type { StaffRecord } from '../record'
import { presentRelation, relationsOf } from '../relations'

/** As it is now, not as remembered: who has just ended a session wants to see it gone. */
async function self(deps: StaffContext, actor: Actor): Promise<StaffRecord> {
  const member = await deps.staff.findById(actor.id)
  if (!member) throw new AppError('sign-in.expired')
  return member
}

/** Where one is signed in. One round trip. */
export const listSessions = async (deps: StaffContext, actor: Actor, now: Date) => ({
  sessions: presentSessions((await self(deps, actor)).sessions, actor.sessionId, now),
})

/** One's declared relations, and the kinds there are. One round trip. */
export const listRelations = async (deps: StaffContext, actor: Actor) =>
  presentRelations(deps, await self(deps, actor))

export const presentRelations = (deps: StaffContext, member: StaffRecord) => ({
  relations: relationsOf(deps, member).map(presentRelation),
  kinds: KINSHIP.map(({ kind, label, article }) => ({ kind, label, article: citeRow(article) ?? '' })),
})
