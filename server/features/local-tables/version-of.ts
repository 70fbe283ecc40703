import type { TableVersion } from '@shared/domain/local/types'
import type { TableRecord, TableRepository } from './repository'

/** The stored version as the rules read it. */
export const versionOf = (record: TableRecord): TableVersion => ({
  regionCode: record.regionCode,
  regionName: record.regionName,
  version: record.version,
  effectiveFrom: record.effectiveFrom,
  document: record.document,
  rows: Object.fromEntries(record.rows.map(({ key, value, source }) => [key, { value, source }])),
})

/** The versions that another person has confirmed. */
export const confirmedOf = (records: readonly TableRecord[]): TableVersion[] =>
  records.filter(({ status }) => status === 'confirmed').map(versionOf)

/** The same from the database. One round trip. */
export const confirmedVersions = async (tables: TableRepository): Promise<TableVersion[]> =>
  confirmedOf(await tables.all())
