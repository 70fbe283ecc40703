import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { NATION, regionLadder } from '../centres/region'
import { BUILTIN_TABLES } from './builtin'
import { HAND_OVER_NAMES, INTERVAL_NAMES, ROUTING_KEYS, SWITCH_NAMES } from './keys'
import type { LocalTable, ResolvedRow, RowKey, TableVersion } from './types'

reg('N7-place', 'W5-route', 'N25')

const PROMISE = 'promise.'

const later = (a: TableVersion, b: TableVersion): TableVersion =>
  b.effectiveFrom > a.effectiveFrom || (b.effectiveFrom === a.effectiveFrom && b.version > a.version) ? b : a

/** The version of a region in force on a day; of the nation the first one also before its day. */
export function versionInForce(
  regionCode: string,
  day: Day,
  tables: readonly TableVersion[],
): TableVersion | null {
  const own = tables.filter((table) => table.regionCode === regionCode)
  const begun = own.filter(({ effectiveFrom }) => effectiveFrom <= day)
  if (begun.length) return begun.reduce(later)
  return regionCode === NATION && own.length
    ? own.reduce((a, b) => (b.effectiveFrom < a.effectiveFrom ? b : a))
    : null
}

const layersOf = (regionCode: string, day: Day, tables: readonly TableVersion[]): TableVersion[] =>
  regionLadder(regionCode).flatMap((rung) => versionInForce(rung, day, tables) ?? [])

function findRow(layers: readonly TableVersion[], key: RowKey): ResolvedRow | undefined {
  for (const { rows, regionCode, regionName, version } of layers) {
    const row = rows[key]
    if (row) return { ...row, from: { regionCode, regionName, version } }
  }
  return undefined
}

/**
 * What holds in a region on a day: each row from the nearest region that lays it down, street or district, city, province,
 * nation, by the version in force there. Total: any code, any day. `tables` are the built-in ones and those a house has entered;
 * the built-in national table stands under them all.
 */
export function localTableFor(
  regionCode: string,
  day: Day,
  tables: readonly TableVersion[] = BUILTIN_TABLES,
): LocalTable {
  const own = layersOf(regionCode, day, tables)
  const base = versionInForce(NATION, day, BUILTIN_TABLES) as TableVersion
  const layers = own.includes(base) ? own : [...own, base]
  const row = <V>(key: RowKey) => findRow(layers, key) as ResolvedRow<V>
  const promises = layers.flatMap(({ rows }) => Object.keys(rows).filter((key) => key.startsWith(PROMISE)))
  const each = <K extends string, V>(keys: readonly K[], family: string) =>
    Object.fromEntries(keys.map((key) => [key, row(`${family}.${key}` as RowKey)])) as Record<
      K,
      ResolvedRow<V>
    >
  return {
    regionCode,
    day,
    layers,
    routing: each(ROUTING_KEYS, 'routing'),
    switches: each(SWITCH_NAMES, 'switch'),
    promiseDays: each(
      [...new Set(promises)].map((key) => key.slice(PROMISE.length)),
      'promise',
    ),
    handOverDays: each(HAND_OVER_NAMES, 'days'),
    intervals: each(INTERVAL_NAMES, 'interval'),
    certificateValidityDays: row('validity.certificate'),
    letterValidityDays: row('validity.letter'),
    messengers: row('count.messengers'),
  }
}
