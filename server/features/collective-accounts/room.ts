import type { Actor } from '@shared/domain/policy/roles'
import type { Moment } from '../audit'
import type { CollectiveRoomDeps, PageAsked } from './deps'
import { findUnits } from './queries/find-units'
import { listOwnUnits, readOwnAgreement, readOwnUnit, requireOwnUnit } from './queries/own'
import { listCollectives, readCollective } from './queries/staff'

export type CollectiveRoom = ReturnType<typeof createCollectiveRoom>

/** The accounts of units: for those who act for one, and for the staff of its centre. */
export const createCollectiveRoom = (deps: CollectiveRoomDeps) => ({
  listOwn: (actor: Actor) => listOwnUnits(deps, actor),
  readOwn: (actor: Actor, asked: PageAsked, moment: Moment) => readOwnUnit(deps, actor, asked, moment),
  /** The account, for whoever acts for its unit now. Throws `collective.not-yours`. */
  requireOwn: (actor: Actor, id: string) => requireOwnUnit(deps, actor, id),
  /** The account by its id, or null; whoever asks decides who may. */
  find: (id: string) => deps.collectives.findById(id),
  readAgreement: (actor: Actor, id: string) => readOwnAgreement(deps, actor, id),
  named: (q: string) => findUnits(deps, q),
  list: (actor: Actor, asked: Parameters<typeof listCollectives>[2]) => listCollectives(deps, actor, asked),
  read: (actor: Actor, asked: PageAsked, moment: Moment) => readCollective(deps, actor, asked, moment),
})
