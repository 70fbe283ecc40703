import type { ServiceItem } from '../items/types'
import type { Actor } from '../policy/roles'
import { may, type Resource } from '../policy/table'
import { CORRECTION } from './corrections'
import type { CaseView } from './view'

/** Which commands this actor may give now: the `can` of every case answer, so that no client re-implements a rule. */
export function availableCommands(
  item: ServiceItem,
  view: CaseView,
  actor: Actor,
  resource: Resource,
): string[] {
  return item.commands
    .filter((row) => row.from.includes(view.state))
    .filter((row) => row.name !== CORRECTION.confirm || view.proposedBy !== actor.id)
    .filter((row) => row.action !== 'system' && row.actors.some((role) => actor.roles.includes(role)))
    .filter((row) => row.action !== 'system' && may(actor, row.action, resource))
    .map((row) => row.name)
}
