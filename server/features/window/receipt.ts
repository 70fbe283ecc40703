import { sayFollowCode } from '@shared/domain/cases/follow-code'
import { FREE } from '@shared/domain/guides/free'
import { applicationSigned } from '@shared/domain/items/application-signature'
import { BY_UNIT, HAND_IN } from '@shared/domain/items/by-unit'
import { type ItemCode, itemOf } from '@shared/domain/items/catalogue'
import { areFilesCleared } from '@shared/domain/items/files-cleared'
import type { Actor } from '@shared/domain/policy/roles'
import { dayOf, sayDay } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import type { SheetDocument } from '../../platform/ports/document-renderer'
import type { Moment } from '../audit'
import { type CaseRecord, openIdNumber, type Personal } from '../cases'
import type { WindowDeps } from './deps'
import { isReturned, readFiled, receiptOf } from './file'
import { returnSheet } from './return-sheet'

/**
 * The 受理回执 of a case as a PDF; for what a unit handed in the 材料交接单; once its paper has gone back the 材料退回清单. Two round trips. Throws `case.not-found`, `permission.avoidance`, `access.not-logged`.
 */
export async function printReceipt(deps: WindowDeps, actor: Actor, id: string, moment: Moment) {
  const { record, personal } = await readFiled(deps, actor, id, moment)
  const sheet = isReturned(record)
    ? returnSheet(deps, record, personal)
    : receiptSheet(deps, record, personal)
  const { bytes } = await deps.renderer.render(sheet)
  return { bytes, fileName: `${sheet.title}-${record.no}.pdf` }
}

const RECEIPT = { title: '受理回执', note: '本回执由窗口代您提交申请后打印，如内容有误请当场更正。' }
const SLIP = {
  title: '材料交接单',
  note: '材料交接以本单为凭。不符合归档要求的，在进度里写明怎么补，材料退回移交单位。',
}

const HANDOVER = {
  title: '档案移交单',
  note: '移交档案时带上本单，双方对照目录清单逐件核对后签字，各留一份。逾期移交的照收。',
}

const AGENT = {
  title: '单位代办受理单',
  note: '本单交给来办的单位，凭编号和查询码查看进度。本人可以登录查看，也可以撤回。',
}

/** Who applied takes a receipt along, a unit that handed something in a slip, or the sheet both sides sign when it hands over a file. */
const wordsOf = ({ facts, item }: Pick<CaseRecord, 'facts' | 'item'>) =>
  facts[0]?.kind === HAND_IN ? SLIP : facts[0]?.kind === BY_UNIT ? forUnit(item) : RECEIPT

/** What goes with a unit from the window: it applied, handed over a file, or brought a paper. */
function forUnit(item: ItemCode) {
  if (itemOf(item).centreGroups) return AGENT
  return itemOf(item).byUnit ? HANDOVER : SLIP
}

const applicant = (deps: WindowDeps, record: CaseRecord) => [
  { label: '申请人', value: record.applicantName },
  { label: '证件号码', value: maskIdNumber(openIdNumber(deps.cases, record)) },
]

/** A unit is told no number of anybody: it knows whose paper it brought. */
const handedIn = ({ applicantName }: CaseRecord, { form }: Personal) => [
  { label: '材料', value: form.title ?? '' },
  { label: '出具单位', value: form.maker ?? '' },
  { label: '归入谁的档案', value: applicantName },
]

const BLANK = '\u3000'

/** Who hands whose file over, with room for both sides to sign. */
const handedOver = ({ applicantName }: CaseRecord, { form }: Personal) => [
  { label: '移交单位', value: form.unit ?? '' },
  { label: '谁的档案', value: applicantName },
  ...['移交人签字、日期', '接收人签字、日期', '目录清单页数'].map((label) => ({ label, value: BLANK })),
]

/** Who applied for whom, by which letter. */
const appliedFor = ({ applicantName }: CaseRecord, { form }: Personal) => [
  { label: '申请单位', value: form.agentUnit ?? '' },
  { label: '单位来函', value: form.agentLetter ?? '' },
  { label: '为谁申请', value: applicantName },
]

/** The first rows of a sheet: whom it is for. */
function rowsFor(deps: WindowDeps, record: CaseRecord, personal: Personal) {
  const words = wordsOf(record)
  if (words === AGENT) return appliedFor(record, personal)
  if (words === HANDOVER) return handedOver(record, personal)
  return words === SLIP ? handedIn(record, personal) : applicant(deps, record)
}

/** What the person signs by hand on the copy that stays here: the text they said yes to, and room for their name. */
function signedByHand({ form }: Personal): SheetDocument['parts'] {
  const text = applicationSigned(form)
  if (!text) return []
  const copies = '本回执一式两份，本人签字后机构留存一份。'
  return [
    { kind: 'heading', text: `转档申请（${text.version} 版）` },
    { kind: 'points', items: [...text.points], numbered: true },
    { kind: 'table', rows: [{ label: '本人签字、日期', value: BLANK }] },
    { kind: 'paragraph', text: copies },
  ]
}

/** What the receipt prints; the number of the card stands masked, for receipts are left lying about. */
export function receiptSheet(deps: WindowDeps, record: CaseRecord, personal: Personal): SheetDocument {
  const { no, title, says, dueText, provisional, code, followUrl } = receiptOf(deps, record, personal)
  const window = deps.centres.byId(record.filedAt ?? record.centreId)
  const centre = deps.centres.byId(record.centreId)
  const on = dayOf(record.openedAt)
  const due =
    dueText === null ? '即时办结' : `${dueText}${provisional ? '（暂定，以公布的放假安排为准）' : ''}`
  const words = wordsOf(record)
  const rows = [
    ...rowsFor(deps, record, personal),
    { label: '事项', value: title },
    { label: '办理机构', value: centre.name },
    { label: '承诺办结', value: due },
    { label: '目前状态', value: says },
    ...(areFilesCleared(record.facts) ? [] : personal.files).map(({ name }, at) => ({
      label: `收到材料 ${at + 1}`,
      value: name,
    })),
  ]
  return {
    kind: 'sheet',
    title: words.title,
    meta: { left: `办件编号：${no}`, right: sayDay(on) },
    author: window.name,
    on,
    parts: [
      { kind: 'table', rows },
      ...signedByHand(personal),
      {
        kind: 'code',
        url: followUrl,
        hint: '扫码查看进度，无需登录',
        beside: [
          { text: '办件编号' },
          { text: no, strong: true },
          { text: '查询码' },
          { text: sayFollowCode(code), strong: true },
          { text: '凭编号和查询码可以查看进度，请不要把查询码告诉他人。' },
        ],
      },
      {
        kind: 'signature',
        lines: [window.name, sayDay(on)],
        ...(window.sealText ? { sealText: window.sealText } : {}),
        ...(deps.demonstration ? { sealMark: '演示' } : {}),
      },
      { kind: 'notes', items: [FREE.says, words.note] },
    ],
  }
}
