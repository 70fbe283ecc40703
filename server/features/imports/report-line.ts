import { DUPLICATE_REASONS } from '@shared/domain/archives/duplicates'
import { columnOf, type ImportKind } from '@shared/domain/imports/kinds'
import { CELL_PROBLEMS } from '@shared/domain/ledger/cell-problems'
import type { RowOutcome } from './outcome-repository'

/** One thing to be said of a row: in which column, what is wrong, and what to do. */
export interface ReportLine {
  column: string
  reason: string
  remedy: string
}

const DECIDE = '请到“档案”的待处理里核对两份记录，由人判断。'

/** What the report of such a table says of a row, in words. */
export const reportLine = (
  kind: ImportKind,
  { problems, flags }: Pick<RowOutcome, 'problems' | 'flags'>,
): ReportLine[] => [
  ...problems.map(({ column: code, code: problem }) => {
    const column = columnOf(kind, code)
    const choices = problem === 'code' && column?.codes ? Object.keys(column.codes).join('、') : ''
    const { says, remedy } = CELL_PROBLEMS[problem]
    return {
      column: column?.title ?? code,
      reason: says,
      remedy: choices ? `${remedy.slice(0, -1)}：${choices}。` : remedy,
    }
  }),
  ...flags.map(({ why }) => ({
    column: why === 'one-archive-number' ? '存档编号' : '公民身份号码',
    reason: DUPLICATE_REASONS[why],
    remedy: DECIDE,
  })),
]
