import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import type { ListExport } from '../exports'
import { loadOwn } from './commands/act'
import type { ImportDeps } from './deps'
import type { RowOutcome } from './outcome-repository'
import type { ImportRecord } from './record'
import { type ReportLine, reportLine } from './report-line'

const PAGE = 500

type Line = ReportLine & { row: number; kind: RowOutcome['kind'] }

const KINDS = { bad: '未导入', flagged: '已导入，待判断' } as const

async function* linesOf(deps: ImportDeps, { _id: id, kind }: ImportRecord): AsyncGenerator<Line> {
  for (let after = 0; ; ) {
    const page = await deps.outcomes.page(id, null, after, PAGE)
    for (const outcome of page)
      for (const line of reportLine(kind, outcome)) yield { ...line, row: outcome.row, kind: outcome.kind }
    after = page.at(-1)?.row ?? after
    if (page.length < PAGE) return
  }
}

/** The report of an import: every row that is not simply in, by column, reason and remedy. It holds no value of the ledger. */
export const importReportExport = (deps: ImportDeps): ListExport<Line> => ({
  title: '导入报告',
  action: 'import.read',
  columns: [
    { title: '行号', read: ({ row }) => String(row) },
    { title: '结果', read: ({ kind }) => KINDS[kind], width: 18 },
    { title: '列', read: ({ column }) => column, width: 18 },
    { title: '原因', read: ({ reason }) => reason, width: 40 },
    { title: '改正办法', read: ({ remedy }) => remedy, width: 60 },
  ],
  open: async (actor, { id }) => {
    const record = await loadOwn(deps, actor, 'import.read', id ?? '')
    if (!may(actor, 'list.export', record)) throw new AppError('permission.denied')
    return { centreId: record.centreId, rows: linesOf(deps, record) }
  },
})
