import { DISPATCH_COLUMNS } from '../graduates/columns'
import { LEDGER_COLUMNS, type LedgerColumn } from '../ledger/columns'

interface KindRow {
  /** How such a table is called. */
  title: string
  /** Name of its empty table. */
  template: string
  columns: readonly LedgerColumn[]
}

/** The tables that are brought in and worked off row by row: what they are called, and which columns they may have. */
export const IMPORT_KINDS = {
  ledger: { title: '台账', template: '档案接收登记', columns: LEDGER_COLUMNS },
  graduates: {
    title: '毕业生档案转递清单',
    template: '高校毕业生档案转递清单',
    columns: DISPATCH_COLUMNS,
  },
} as const satisfies Record<string, KindRow>
export type ImportKind = keyof typeof IMPORT_KINDS
export const IMPORT_KIND_NAMES = Object.keys(IMPORT_KINDS) as [ImportKind, ...ImportKind[]]

/** A column of a kind by its code. */
export const columnOf = (kind: ImportKind, code: string): LedgerColumn | undefined =>
  IMPORT_KINDS[kind].columns.find((column: LedgerColumn) => column.code === code)
