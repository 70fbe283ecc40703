import type { printMaterials } from '@shared/contract/materials'
import type { RouteInput } from '@shared/contract/route'
import { sayPaperDate } from '@shared/domain/archive/paper-date'
import { foldCustody } from '@shared/domain/archives/custody'
import type { CatalogueClass, CatalogueLine } from '@shared/domain/materials/catalogue-of'
import { sayRemark } from '@shared/domain/materials/paper'
import type { Actor } from '@shared/domain/policy/roles'
import { type Day, dayOf, sayDay, writeDay } from '@shared/kernel/dates'
import type { AccessLog } from '../../../platform/audit/access-log'
import type { DocumentRenderer, SheetDocument, SheetPart } from '../../../platform/ports/document-renderer'
import type { Moment } from '../../audit'
import type { CentreDirectory } from '../../centres'
import type { LedgerRepository } from '../ledger-repository'
import type { ArchiveRecord } from '../record'
import { lookInto } from './look-into'
import { openFile } from './read-contents'

export interface PrintDeps {
  ledgers: Pick<LedgerRepository, 'findById'>
  accessLog: AccessLog
  centres: CentreDirectory
  open: (field: string, id: string, sealed: string) => string
  renderer: DocumentRenderer
}

type Asked = RouteInput<typeof printMaterials>['body'] & { id: string }

/**
 * The catalogue or the labels of a file as a PDF, for a purpose; noted in the access log before it is made. The same file gives the
 * same bytes on the same day. Two round trips. Throws `archive.not-found`, `permission.avoidance`, `access.not-logged`.
 */
export async function printFile(deps: PrintDeps, actor: Actor, asked: Asked, moment: Moment) {
  const { id, what, purpose } = asked
  const record = await lookInto(deps, actor, { id, action: 'material.print', purpose }, moment)
  const today = dayOf(moment.now)
  const sheet = what === 'catalogue' ? catalogueSheet(deps, record, today) : labelSheet(deps, record, today)
  const { bytes } = await deps.renderer.render(sheet)
  const fileName = `${what === 'catalogue' ? '材料目录' : '档案标签'}-${record.archiveNo}.pdf`
  return { bytes, fileName, download: true }
}

const COLUMNS = [
  { title: '类号', share: 9 },
  { title: '序号', share: 8 },
  { title: '材料名称', share: 36 },
  { title: '形成时间', share: 20 },
  { title: '份数', share: 9 },
  { title: '页数', share: 9 },
  { title: '备注', share: 16 },
]

function rowOf(line: CatalogueLine, at: number, category: string): string[] {
  const order = String(at + 1)
  if (line.kind === 'stub')
    return [category, order, '涉密材料存根', '', '', String(line.filed.stub.pages), '另行保管']
  const { paper } = line.filed
  const formed = paper.formedOn ? sayPaperDate(paper.formedOn) : ''
  return [category, order, paper.title, formed, String(paper.copies), String(paper.pages), sayRemark(paper)]
}

const rowsOf = ({ category, title, lines }: CatalogueClass): string[][] =>
  lines.length === 0
    ? []
    : [[`第 ${category} 类　${title}`], ...lines.map((line, at) => rowOf(line, at, category))]

/** The catalogue as it lies on top in the bag: every class that has papers, in the order of the table. */
export function catalogueSheet(
  deps: Pick<PrintDeps, 'open'> & { centres: { byId: (id: string) => { name: string } } },
  record: ArchiveRecord,
  today: Day,
): SheetDocument {
  const { catalogue } = openFile(deps, record, today)
  const centre = deps.centres.byId(record.centreId).name
  const rows = catalogue.flatMap(rowsOf)
  const papers = catalogue.reduce((sum, { lines }) => sum + lines.length, 0)
  const pages = catalogue.reduce((sum, one) => sum + one.pages, 0)
  const empty: SheetPart = { kind: 'paragraph', text: '还没有归档的材料。' }
  return {
    ...{ kind: 'sheet', title: '流动人员人事档案材料目录', author: centre, on: today },
    meta: { left: `姓名：${record.holderName}`, right: `存档编号：${record.archiveNo}` },
    parts: [
      rows.length > 0 ? { kind: 'grid', columns: COLUMNS, rows } : empty,
      { kind: 'paragraph', text: `共 ${papers} 份，${pages} 页。` },
      { kind: 'signature', lines: [centre, writeDay(today)] },
      { kind: 'notes', items: ['次序按十大类材料排列表自动排定；涉密材料只列类号和页数。'] },
    ],
  }
}

/** A label for the shelf and one for the envelope, each with the number as bars. */
function labelSheet(deps: PrintDeps, record: ArchiveRecord, today: Day): SheetDocument {
  const { name, address, phone } = deps.centres.byId(record.centreId)
  const { shelf } = foldCustody(record.facts)
  const code = record.archiveNo
  const label = (...lines: [string, boolean?][]): SheetPart => ({
    ...{ kind: 'label', code },
    lines: lines.filter(([text]) => text !== '').map(([text, strong = false]) => ({ text, strong })),
  })
  return {
    ...{ kind: 'sheet', title: '档案标签', author: name, on: today },
    meta: { left: `存档编号：${code}`, right: sayDay(today) },
    parts: [
      { kind: 'heading', text: '架位标签' },
      label([shelf ? `架位 ${shelf}` : '没有上架', true], [record.holderName], [name]),
      { kind: 'heading', text: '地址标签' },
      label([`${name}　档案收`, true], [address], [phone && `电话 ${phone}`]),
    ],
  }
}
