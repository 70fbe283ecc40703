import type { Answers } from '../items/answers'
import { holds } from '../items/check-form'
import type { CommandRow, ServiceItem } from '../items/types'
import type { Actor } from '../policy/roles'
import { may, type Resource } from '../policy/table'
import { CORRECTION } from './corrections'
import { type CaseView, isInPlace } from './view'

/**
 * Whether the actor may give the command on this record, in a role the command is given to: who is both clerk and supervisor is no
 * clerk of the centres below.
 */
export function mayGive(row: CommandRow<string>, actor: Actor, resource: Resource): boolean {
  if (row.action === 'system') return false
  const roles = actor.roles.filter((role) => row.actors.includes(role))
  return may({ ...actor, roles }, row.action, resource)
}

/** Which commands this actor may give now: the `can` of every case answer, so that no client re-implements a rule. `form`: what was answered in it. */
export function availableCommands(
  item: ServiceItem,
  view: CaseView,
  actor: Actor,
  resource: Resource,
  form: Answers = {},
): string[] {
  return item.commands
    .filter((row) => isInPlace(row, view) && row.refusedOn === undefined && holds(row.onlyIf, form))
    .filter((row) => row.name !== CORRECTION.confirm || view.proposedBy !== actor.id)
    .filter((row) => mayGive(row, actor, resource))
    .map((row) => row.name)
}
