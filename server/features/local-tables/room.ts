import type { RouteInput } from '@shared/contract/route'
import type { proposeTable } from '@shared/contract/staff-centres'
import { NATION } from '@shared/domain/centres/region'
import type { Actor } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import type { CommandCall } from '../../platform/commands/run'
import { decideTable, type TableDecision } from './commands/decide'
import { propose } from './commands/propose'
import type { TableDeps } from './deps'
import { presentTables } from './present'
import { ownRegion } from './reach'
import { confirmedOf } from './version-of'

export type TableRoom = ReturnType<typeof createTableRoom>

/** Versions of local tables: looked at by all staff, entered by one of the region and confirmed by another. */
export function createTableRoom(deps: TableDeps) {
  const show = async (actor: Actor, region: string | undefined, now: Date) => {
    const records = await deps.tables.all()
    deps.centres.remember({ confirmedTables: confirmedOf(records) })
    const asked = { deps, actor, today: dayOf(now) }
    return presentTables(asked, records, region ?? ownRegion(deps.centres, actor) ?? NATION)
  }
  return {
    /** One round trip. */
    list: show,
    propose: async (actor: Actor, call: CommandCall, body: RouteInput<typeof proposeTable>['body']) => {
      const { regionCode } = await propose(deps, actor, call, body)
      return show(actor, regionCode, call.now)
    },
    decide: async (actor: Actor, call: CommandCall, decision: TableDecision) => {
      const { regionCode } = await decideTable(deps, actor, call, decision)
      return show(actor, regionCode, call.now)
    },
  }
}
