import type * as contract from '@shared/contract/graduates'
import type { RouteInput } from '@shared/contract/route'
import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../platform/commands/run'
import { actOn } from './commands/act'
import type { GraduateDeps } from './deps'
import { listOfCentre } from './queries/list'

export type GraduateRoom = ReturnType<typeof createGraduateRoom>

/** Graduates' files by the lists of schools: what is on its way, what came, and what staff do about either. */
export const createGraduateRoom = (deps: GraduateDeps) => ({
  list: (actor: Actor, asked: RouteInput<typeof contract.listGraduates>['query'], now: Date) =>
    listOfCentre(deps, actor, asked, now),
  act: (actor: Actor, call: CommandCall, deed: Parameters<typeof actOn>[3]) => actOn(deps, actor, call, deed),
})
