import type { RouteOutput } from '@shared/contract/route'
import type { listTables } from '@shared/contract/staff-centres'
import { NATION } from '@shared/domain/centres/region'
import { versionInForce } from '@shared/domain/local/resolve'
import { sayRow, sayTable } from '@shared/domain/local/say'
import type { Row, RowValue, TableVersion } from '@shared/domain/local/types'
import type { Actor } from '@shared/domain/policy/roles'
import { mayEver } from '@shared/domain/policy/table'
import type { Day } from '@shared/kernel/dates'
import type { TableDeps } from './deps'
import { isOwnRegion } from './reach'
import type { TableRecord } from './repository'
import { versionOf } from './version-of'

type Tables = RouteOutput<typeof listTables>
type Version = Tables['versions'][number]

/** The keys whose row is otherwise than in the version before; all of the first one's. */
function changedKeys(version: TableVersion, before: TableVersion | undefined): string[] {
  const [now, then] = [version.rows, before?.rows ?? {}] as Record<string, Row<RowValue>>[]
  const keys = new Set([...Object.keys(now ?? {}), ...Object.keys(then ?? {})])
  return [...keys].filter((key) => JSON.stringify(now?.[key]) !== JSON.stringify(then?.[key]))
}

const linesOfVersion = ({ rows }: TableVersion) =>
  Object.entries(rows as Record<string, Row<RowValue>>).map(([key, row]) => sayRow(key, row))

interface Asked {
  deps: TableDeps
  actor: Actor
  today: Day
}

function decisionsOf({ deps, actor }: Asked, record: TableRecord): Version['can'] {
  const isOpen = record.status === 'proposed' && mayEver(actor, 'table.confirm')
  return isOpen && record.facts[0]?.by.id !== actor.id && isOwnRegion(deps.centres, actor, record.regionCode)
    ? ['confirm', 'decline']
    : []
}

function presentStored(asked: Asked, record: TableRecord): Omit<Version, 'changed' | 'inForce'> {
  const { rows: _rows, ...version } = versionOf(record)
  return {
    ...version,
    id: record._id,
    status: record.status,
    by: record.facts[0]?.by.name ?? '',
    decidedBy: record.facts[1]?.by.name ?? '',
    at: record.facts.at(-1)?.at ?? null,
    lines: linesOfVersion(versionOf(record)),
    can: decisionsOf(asked, record),
  }
}

const presentBuiltin = ({ rows, ...version }: TableVersion): Omit<Version, 'changed' | 'inForce'> => ({
  ...version,
  ...{ id: `${version.regionCode}-${version.version}`, status: 'built-in', by: '', decidedBy: '', at: null },
  lines: linesOfVersion({ rows, ...version }),
  can: [],
})

/** Everything that is known of one region's tables, the latest version first. */
export function presentTables(asked: Asked, records: readonly TableRecord[], region: string): Tables {
  const { deps, actor, today } = asked
  const builtin = deps.builtin.filter(({ regionCode }) => regionCode === region)
  const stored = records.filter(({ regionCode }) => regionCode === region)
  const inForce = versionInForce(region, today, deps.centres.tables())
  const all = [
    ...builtin.map((version) => ({ version, shown: presentBuiltin(version) })),
    ...stored.map((record) => ({ version: versionOf(record), shown: presentStored(asked, record) })),
  ].toSorted((a, b) => a.version.version - b.version.version)
  const versions = all.map(({ version, shown }, at) => ({
    ...shown,
    inForce:
      version.version === inForce?.version && shown.status !== 'proposed' && shown.status !== 'declined',
    changed: changedKeys(version, all[at - 1]?.version),
  }))
  const codes = [...new Set([...deps.builtin, ...records].map(({ regionCode }) => regionCode)), region]
  const nameOf = (code: string) => (code === NATION ? '全国' : deps.regionName(code) || code)
  return {
    regions: [...new Set(codes)].toSorted().map((code) => ({ code, name: nameOf(code) })),
    region: { code: region, name: nameOf(region) },
    versions: versions.toReversed(),
    rows: sayTable(deps.centres.tableFor(region, today)),
    mayPropose: mayEver(actor, 'table.propose') && isOwnRegion(deps.centres, actor, region),
  }
}
