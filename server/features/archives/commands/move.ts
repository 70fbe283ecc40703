import type { moveArchive } from '@shared/contract/archives'
import type { RouteInput } from '@shared/contract/route'
import { mayMove } from '@shared/domain/archives/available'
import { MOVEMENT_POSTS, namesShelf } from '@shared/domain/archives/custody-table'
import type { Actor, Role } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../../platform/commands/run'
import { actOnArchive, type HandlingDeps, notPossible } from './act'

type Input = RouteInput<typeof moveArchive>['body'] & { id: string }

/**
 * Records a movement of the bag. Throws `request.invalid` without a shelf where one is needed, `permission.denied` for another
 * post, `archive.not-possible` where the custody table does not allow it, and the problems of actOnArchive.
 */
export async function moveFile(
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, movement, shelf }: Input,
) {
  if (namesShelf(movement) && !shelf)
    throw new AppError('request.invalid', { fields: [{ path: 'shelf', message: 'field.required' }] })
  const posts: readonly Role[] = MOVEMENT_POSTS[movement]
  if (!posts.some((post) => actor.roles.includes(post))) throw new AppError('permission.denied')
  return actOnArchive(deps, actor, call, {
    ...{ id, version, action: 'archive.move' },
    decide: ({ facts }) => {
      if (!mayMove(facts, movement, actor.roles)) throw notPossible()
      return { facts: [{ kind: movement, data: namesShelf(movement) ? { shelf: shelf ?? '' } : {} }] }
    },
  })
}
