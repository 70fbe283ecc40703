import type { RouteInput } from '@shared/contract/route'
import type { proposeTable } from '@shared/contract/staff-centres'
import { linkFact } from '@shared/domain/facts/chain'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import { staffFact } from '../../audit'
import type { TableDeps } from '../deps'
import { isOwnRegion } from '../reach'
import type { TableRecord } from '../repository'

type Proposal = RouteInput<typeof proposeTable>['body']

/** What may not be entered, whoever enters it. Throws `permission.out-of-reach`, `request.invalid`. */
function check({ centres }: TableDeps, actor: Actor, proposal: Proposal, now: Date): void {
  if (!isOwnRegion(centres, actor, proposal.regionCode)) throw new AppError('permission.out-of-reach')
  if (proposal.effectiveFrom < dayOf(now))
    throw new AppError('request.invalid', { fields: [{ path: 'effectiveFrom', message: 'table.past' }] })
}

/**
 * Enters a new version of a region's table, which holds for nobody before another person has confirmed it. Throws what check
 * throws, `local-table.version-taken` when another version was entered at the same moment, and the problems of openRecord.
 */
export const propose = (
  deps: TableDeps,
  actor: Actor,
  call: CommandCall,
  proposal: Proposal,
): Promise<TableRecord> =>
  openRecord<readonly TableRecord[], TableRecord>(call, {
    load: async () => {
      check(deps, actor, proposal, call.now)
      return deps.tables.all()
    },
    about: () => [],
    insert: async (known) => {
      const record = recordOf(deps, actor, call, proposal, known)
      const taken = await deps.tables.insert(record)
      if (taken?.includes('version')) throw new AppError('local-table.version-taken')
      return taken ? null : record
    },
    replay: async () => {
      const record = await deps.tables.findByCreateKey(createKeyOf(call))
      if (!record) return null
      return record.facts[0]?.bodyHash === call.bodyHash ? record : 'other-body'
    },
  })

const createKeyOf = ({ actorId, key }: CommandCall): string => `${actorId}:${key}`

function recordOf(
  deps: TableDeps,
  actor: Actor,
  call: CommandCall,
  { regionCode, effectiveFrom, document, rows, reason }: Proposal,
  known: readonly TableRecord[],
): TableRecord {
  const versions = [...deps.builtin, ...known].filter((version) => version.regionCode === regionCode)
  const version = Math.max(0, ...versions.map((one) => one.version)) + 1
  const regionName = deps.regionName(regionCode) || regionCode
  const body = staffFact('table-proposed', actor, call, {
    reason,
    regionCode,
    version,
    effectiveFrom,
    document,
  })
  return {
    _id: deps.newId(),
    ...{
      regionCode,
      regionName,
      version,
      effectiveFrom,
      document,
      rows: rows as TableRecord['rows'],
      status: 'proposed',
    },
    facts: [linkFact([], body, deps.sha256)],
    createKey: createKeyOf(call),
  }
}
