import { exportPurpose, exportsWhole } from '@shared/domain/audit/purposes'
import { EXPORT_RULES, type ExportList } from '@shared/domain/exports/lists'
import type { Actor } from '@shared/domain/policy/roles'
import { may, mayEver } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { sayInstant } from '@shared/kernel/dates'
import type { AccessLog } from '../../platform/audit/access-log'
import type { TableWriter } from '../../platform/ports/table-writer'
import { type Moment, noteLook } from '../audit'
import type { ExportColumn, ListAsked, ListExport } from './list-export'

export interface ExportDeps {
  writer: TableWriter
  accessLog: AccessLog
  lists: Readonly<Record<ExportList, ListExport<unknown>>>
  /** Name of a centre. */
  centreName: (id: string) => string
}

export interface ExportAsked extends ListAsked {
  list: ExportList
  purpose: string
}

/**
 * A list as a workbook, streamed. The purpose stands in the access log before the first byte; numbers are whole only where
 * the purpose needs them and the post compares them. Every file says who took it out, when, why, and how many rows it holds.
 * Two round trips and one a page. Throws `permission.denied`, `access.purpose-unfit`, `access.not-logged`, and what the list throws.
 */
export async function exportList(deps: ExportDeps, actor: Actor, asked: ExportAsked, moment: Moment) {
  const list = deps.lists[asked.list]
  const purpose = exportPurpose(asked.purpose)
  if (!purpose) throw new AppError('access.purpose-unfit')
  if (!mayEver(actor, list.action)) throw new AppError('permission.denied')
  const { centreId, of = deps.centreName(centreId), rows } = await list.open(actor, asked, moment.now)
  if (!may(actor, 'list.export', { centreId })) throw new AppError('permission.denied')
  const whole = exportsWhole(purpose.code) && mayEver(actor, 'case.unmask')
  const look = {
    action: 'list.export' as const,
    about: { kind: 'list' as const, id: asked.list },
    purpose: purpose.code,
    fields: whole ? list.columns.flatMap((column) => (column.whole ? [column.whole.field] : [])) : [],
  }
  await noteLook(deps.accessLog, actor, look, moment)
  const mark = `${of} ${list.title} · 用途：${purpose.says} · 导出人：${actor.name ?? ''} · ${sayInstant(moment.now)}`
  const stream = deps.writer.xlsx(tableOf(list, rows, { whole, mark }))
  return { stream, fileName: `${list.title}-${moment.now.toISOString().slice(0, 10)}.xlsx`, download: true }
}

const textOf = (column: ExportColumn<unknown>, row: unknown, whole: boolean): string =>
  (whole ? (column.whole?.read ?? column.read) : column.read)(row)

function tableOf(
  list: ListExport<unknown>,
  rows: AsyncIterable<unknown> | Iterable<unknown>,
  { whole, mark }: { whole: boolean; mark: string },
) {
  let count = 0
  let cut = false
  async function* texts() {
    for await (const row of rows) {
      if (count === EXPORT_RULES.maxRows) {
        cut = true
        return
      }
      count += 1
      yield list.columns.map((column) => textOf(column, row, whole))
    }
  }
  return {
    sheet: list.title,
    columns: list.columns,
    above: [mark],
    rows: texts(),
    below: () => [
      cut ? `只导出了前 ${count} 行，其余未导出` : `共 ${count} 行`,
      whole ? '含完整号码，请按用途使用，用后销毁' : '号码已遮掩',
    ],
  }
}
