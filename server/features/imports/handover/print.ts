import { HANDOVER_COLUMNS } from '@shared/domain/handover/columns'
import { MOST_LINES, SIGNING_LINES, sayHandover } from '@shared/domain/handover/signing'
import { IMPORT_KINDS } from '@shared/domain/imports/kinds'
import { IMPORT_RULES } from '@shared/domain/imports/rules'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf, sayDay } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import type { DocumentRenderer, SheetDocument } from '../../../platform/ports/document-renderer'
import { type Moment, noteLook } from '../../audit'
import type { CentreDirectory } from '../../centres'
import { openBlob } from '../../uploads'
import { aboutOf } from '../about'
import { loadOwn } from '../commands/act'
import type { ImportDeps } from '../deps'
import type { ImportRecord } from '../record'
import { openSigned, type Signed } from './signed'

/** What printing needs beside the room: only the process that answers has it. */
export interface HandoverPrinting {
  renderer: DocumentRenderer
  centres: CentreDirectory
}

/** The columns of the printed list, by share of its width. */
const PRINTED = [
  { code: 'name', share: 16 },
  { code: 'idNumber', share: 28 },
  { code: 'unitNo', share: 18 },
  { code: 'papers', share: 10 },
  { code: 'counted', share: 12 },
  { code: 'remark', share: 16 },
] as const

/**
 * The 移交清单 of a unit as a PDF: every line of its table, and a line to sign on for either side. It names people, so it is noted in
 * the access log first. Throws `import.not-found`, `import.not-possible` for another table, `import.file-gone`, `handover.too-long`,
 * `access.not-logged`.
 */
export async function printHandover(
  deps: ImportDeps & HandoverPrinting,
  actor: Actor,
  id: string,
  moment: Moment,
) {
  const record = await loadOwn(deps, actor, 'import.run', id)
  if (record.kind !== 'handover')
    throw new AppError('import.not-possible', { data: { state: IMPORT_KINDS[record.kind].title } })
  if (record.total > MOST_LINES)
    throw new AppError('handover.too-long', { data: { limit: String(MOST_LINES) } })
  const rows = await linesOf(deps, record)
  const look = { action: 'import.run', about: { kind: 'list', id }, purpose: 'file-keeping' } as const
  await noteLook(deps.accessLog, actor, look, moment)
  const { bytes } = await deps.renderer.render(sheetOf(deps, record, rows, dayOf(moment.now)))
  return { bytes, fileName: '单位档案移交清单.pdf', download: true }
}

/** The lines as they are printed; numbers of people masked, because the bags are told apart by name and number of the unit. */
async function linesOf(deps: ImportDeps, record: ImportRecord): Promise<string[][]> {
  const bytes = await openBlob(deps.storage, record._id, aboutOf(deps, record).key)
  const table = await deps.tables.open({ name: `list.${record.format}`, bytes }, IMPORT_RULES)
  const lines: string[][] = []
  let header = true
  for await (const { cells } of table.rows()) {
    const textAt = (code: string): string => cells[record.mapping.indexOf(code)]?.text.trim() ?? ''
    const shown = PRINTED.map(({ code }) => (code === 'idNumber' ? maskIdNumber(textAt(code)) : textAt(code)))
    if (!header) lines.push([String(lines.length + 1), ...shown])
    header = false
  }
  return lines
}

const titleOf = (code: string): string => HANDOVER_COLUMNS.find((one) => one.code === code)?.title ?? code

function sheetOf(
  deps: ImportDeps & HandoverPrinting,
  record: ImportRecord,
  rows: string[][],
  today: Day,
): SheetDocument {
  const centre = deps.centres.byId(record.centreId)
  const signed = openSigned(deps, record)
  return {
    kind: 'sheet',
    title: '单位人事档案移交清单',
    meta: { left: record.school, right: sayDay(signed?.on ?? today) },
    author: centre.name,
    on: signed?.on ?? today,
    parts: [
      { kind: 'paragraph', text: sayHandover(record.school, centre.name, rows.length) },
      {
        kind: 'grid',
        columns: [
          { title: '序号', share: 8 },
          ...PRINTED.map(({ code, share }) => ({ title: titleOf(code), share })),
        ],
        rows,
      },
      { kind: 'table', rows: signed ? signedLines(signed) : [...SIGNING_LINES] },
      { kind: 'notes', items: ['一式两份，双方各存一份。清单列有个人信息，请妥善保管，只用于移交档案。'] },
    ],
  }
}

/** Who has signed, once it is recorded; the paper with the two signatures is kept. */
const signedLines = ({ handedBy, takenBy, on, plan }: Signed) => [
  { label: '移交依据', value: plan },
  { label: '移交单位', value: `经办人：${handedBy}，已签字盖章，${sayDay(on)}` },
  { label: '接收机构', value: `经办人：${takenBy}，已签字盖章，${sayDay(on)}` },
]
