import { buffer } from 'node:stream/consumers'
import { IMPORT_KINDS, type ImportKind } from '@shared/domain/imports/kinds'
import type { LedgerColumn } from '@shared/domain/ledger/columns'
import type { ImportDeps } from '../deps'

/** An empty table of a kind with every column there is, as a file to fill in. No round trip. */
export async function tableTemplate({ writer }: Pick<ImportDeps, 'writer'>, kind: ImportKind) {
  const { template, columns: all } = IMPORT_KINDS[kind]
  const columns = all.map(({ title, starred }: LedgerColumn) => ({ title: starred ? `${title}*` : title }))
  return {
    bytes: await buffer(writer.xlsx({ sheet: template, columns, rows: [] })),
    fileName: `${template}.xlsx`,
  }
}
