import type { Row, RowKey, RowValue, TableVersion } from '@shared/domain/local/types'
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

/** The rows as they are stored. */
export const rowsOf = (rows: Readonly<Partial<Record<RowKey, Row<RowValue>>>>): TableRecord['rows'] =>
  Object.entries(rows as Record<string, Row<RowValue>>).map(([key, row]) => ({ key: key as RowKey, ...row }))

/** The versions that another person has confirmed. */
export const confirmedOf = (records: readonly TableRecord[]): TableVersion[] =>
  records.filter(({ status }) => status === 'confirmed').map(versionOf)

/** The same from the database. One round trip. */
export const confirmedVersions = async (tables: TableRepository): Promise<TableVersion[]> =>
  confirmedOf(await tables.all())
