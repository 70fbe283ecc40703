import { DISPATCH_COLUMNS } from '../graduates/columns'
import { HANDOVER_COLUMNS } from '../handover/columns'
import { LEDGER_COLUMNS, type LedgerColumn } from '../ledger/columns'

interface KindRow {
  /** How such a table is called. */
  title: string
  /** Name of its empty table. */
  template: string
  columns: readonly LedgerColumn[]
  /** How whoever the list is of is asked for; left out: nobody's but the centre's own. */
  of?: { label: string; hint: string }
  /** What a row cannot do without, said while the columns are matched. */
  needs: string
}

/** The tables that are brought in and worked off row by row: what they are called, and which columns they may have. */
export const IMPORT_KINDS = {
  ledger: {
    title: '台账',
    template: '档案接收登记',
    columns: LEDGER_COLUMNS,
    needs: '姓名必须有；没有身份证号的行也能登记，以后再关联。',
  },
  graduates: {
    title: '毕业生档案转递清单',
    template: '高校毕业生档案转递清单',
    columns: DISPATCH_COLUMNS,
    of: { label: '清单是哪所学校的', hint: '学校全称，与档案上的毕业院校一致。' },
    needs: '转递编号、核验编号没有的可以不填，按姓名和身份证号核对；报到证不需要。',
  },
  handover: {
    title: '单位移交清单',
    template: '单位撤并破产档案移交清单',
    columns: HANDOVER_COLUMNS,
    of: { label: '移交单位全称', hint: '合并、撤销、破产或者改制的单位；由清算组移交的写原单位。' },
    needs: '每一行都要有清点结果：相符的登记，缺失、不符的留在表外。没有身份证号的要有出生日期。',
  },
} as const satisfies Record<string, KindRow>
export type ImportKind = keyof typeof IMPORT_KINDS
export const IMPORT_KIND_NAMES = Object.keys(IMPORT_KINDS) as [ImportKind, ...ImportKind[]]

/** A column of a kind by its code. */
export const columnOf = (kind: ImportKind, code: string): LedgerColumn | undefined =>
  IMPORT_KINDS[kind].columns.find((column: LedgerColumn) => column.code === code)

/** How whoever a list of this kind is of is asked for; null for a ledger. */
export const ownerOf = (kind: ImportKind): KindRow['of'] | null => (IMPORT_KINDS[kind] as KindRow).of ?? null
