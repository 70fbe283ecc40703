import { linkFact } from '@shared/domain/facts/chain'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import { staffFact } from '../../audit'
import type { TableDeps } from '../deps'
import { isOwnRegion } from '../reach'
import type { TableRecord } from '../repository'

export interface TableDecision {
  id: string
  decision: 'confirm' | 'decline'
  reason: string
}

const STATUS = { confirm: 'confirmed', decline: 'declined' } as const

function assertMayDecide({ centres }: TableDeps, actor: Actor, record: TableRecord): void {
  if (!isOwnRegion(centres, actor, record.regionCode)) throw new AppError('permission.out-of-reach')
  if (record.facts[0]?.by.id === actor.id) throw new AppError('local-table.own')
  if (record.status !== 'proposed') throw new AppError('local-table.decided')
}

/**
 * Confirms an entered version, which holds from its day on, or declines it; by another person than the one who entered it. Throws
 * `local-table.not-found`, `local-table.own`, `local-table.decided`, `permission.out-of-reach`, and the problems of runCommand. The directory of this
 * process knows it at once, the others when they read it anew.
 */
export const decideTable = (
  deps: TableDeps,
  actor: Actor,
  call: CommandCall,
  { id, decision, reason }: TableDecision,
): Promise<TableRecord> =>
  runCommand<TableRecord, TableRecord>(deps.claims, call, {
    load: async () => {
      const record = await deps.tables.findById(id)
      if (!record) throw new AppError('local-table.not-found')
      return record
    },
    about: (record) => [record.facts[0]?.by.id ?? ''],
    replay: async (loaded) => {
      const record = loaded ?? (await deps.tables.findById(id))
      const fact = record?.facts.find(({ key, by }) => key === call.key && by.id === call.actorId)
      if (!record || !fact) return null
      return fact.bodyHash === call.bodyHash ? record : 'other-body'
    },
    apply: async (record) => {
      assertMayDecide(deps, actor, record)
      const body = staffFact(`table-${STATUS[decision]}`, actor, call, { reason })
      const written = await deps.tables.decide(
        id,
        STATUS[decision],
        linkFact(record.facts, body, deps.sha256),
      )
      if (!written) throw new AppError('local-table.decided')
      return written
    },
  })
