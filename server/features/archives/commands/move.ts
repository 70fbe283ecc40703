import type { moveArchive } from '@shared/contract/archives'
import type { RouteInput } from '@shared/contract/route'
import { mayMove } from '@shared/domain/archives/available'
import { MOVEMENT_POSTS, namesShelf } from '@shared/domain/archives/custody-table'
import { faultsOfReason } from '@shared/domain/archives/movement-reasons'
import { commitTo } from '@shared/domain/facts/commitments'
import type { Actor, Role } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../../platform/commands/run'
import { openDetails, sealDetails } from '../details'
import type { PageDeps } from '../queries/read'
import type { ArchiveRecord } from '../record'
import { actOnArchive, notPossible, type Outcome } from './act'

type Input = RouteInput<typeof moveArchive>['body'] & { id: string }

/**
 * Records a movement of the bag: who, when, why and, where it is for one, for which case. Throws `request.invalid` without a
 * shelf or a reason where one is needed and for a case that is not this person's here, `permission.denied` for another post,
 * `archive.not-possible` where the custody table does not allow it, and the problems of actOnArchive.
 */
export async function moveFile(deps: PageDeps, actor: Actor, call: CommandCall, input: Input) {
  const { id, version, movement, shelf, caseId } = input
  const faults = {
    ...faultsOfReason(movement, input),
    ...(namesShelf(movement) && !shelf ? { shelf: 'field.required' } : {}),
  }
  refuseFields(faults)
  const posts: readonly Role[] = MOVEMENT_POSTS[movement]
  if (!posts.some((post) => actor.roles.includes(post))) throw new AppError('permission.denied')
  return actOnArchive(deps, actor, call, {
    ...{ id, version, action: 'archive.move' },
    decide: async (record) => {
      if (!mayMove(record.facts, movement, actor.roles)) throw notPossible()
      if (caseId && !(await deps.pages.hasCase(record, caseId))) refuseFields({ caseId: 'field.choose' })
      return moved(deps, record, input)
    },
  })
}

function refuseFields(faults: Readonly<Record<string, string>>): void {
  const fields = Object.entries(faults).map(([path, message]) => ({ path, message }))
  if (fields.length > 0) throw new AppError('request.invalid', { fields })
}

/** The fact of a movement. What is told in words may name somebody: it is sealed beside the file, and the fact commits to it. */
function moved(
  deps: PageDeps,
  record: ArchiveRecord,
  { movement, reason, note, shelf, caseId }: Input,
): Outcome {
  const data = {
    reason,
    ...(namesShelf(movement) ? { shelf: shelf ?? '' } : {}),
    ...(caseId ? { caseId } : {}),
  }
  if (!note) return { facts: [{ kind: movement, data }] }
  const salt = deps.newSalt()
  const known = openDetails(deps, record)
  const notes = [...(known.notes ?? []), { seq: record.facts.length + 1, salt, note }]
  return {
    facts: [{ kind: movement, data, sealed: commitTo({ note }, salt, deps.sha256) }],
    set: () => ({ details: sealDetails(deps, record._id, { ...known, notes }) }),
  }
}
