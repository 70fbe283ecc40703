import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { type HealthSettings, STARTING_SETTINGS } from '../health/settings'
import { ALL_KINDS } from './all-kinds'
import { categoryByReadings, type Readings, STARTING_READINGS } from './conflicts'
import type { MaterialKind } from './types'

reg('N13', 'M-scope', 'T-order')

/** The catalogue of kinds of papers as one version of the table has it. */
export interface CatalogueTable {
  version: string
  /** First day it holds, Asia/Shanghai. */
  effectiveFrom: Day
  readings: Readings
  /** Figures of the health check. */
  settings: HealthSettings
  /** By code. */
  kinds: ReadonlyMap<string, MaterialKind>
}

/** A version of the table: the kinds, each in the class that the readings give it. */
export function openTable(version: {
  version: string
  effectiveFrom: Day
  readings?: Partial<Readings>
  settings?: Partial<HealthSettings>
}): CatalogueTable {
  const readings = { ...STARTING_READINGS, ...version.readings }
  const kinds = ALL_KINDS.map((kind) => {
    const category = categoryByReadings(kind.code, readings)
    return [kind.code, category ? { ...kind, category } : kind] as const
  })
  const settings = { ...STARTING_SETTINGS, ...version.settings }
  const { version: name, effectiveFrom } = version
  return { version: name, effectiveFrom, readings, settings, kinds: new Map(kinds) }
}

/** The versions there are, the first first. A new one is a new line; what was filed under an old one keeps its class. */
const VERSIONS: readonly CatalogueTable[] = [openTable({ version: '2026-11', effectiveFrom: '2026-11-01' })]

/** The version that holds on a day; the first one for days before it. */
export function tableOn(day: Day): CatalogueTable {
  const [first] = VERSIONS
  if (!first) throw new Error('there is no version of the catalogue')
  return VERSIONS.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? first
}
