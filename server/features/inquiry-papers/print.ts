import type { printInquiryPaper as contract } from '@shared/contract/inquiry-papers'
import type { RouteInput } from '@shared/contract/route'
import { INQUIRY_OUTCOMES, type InquiryOutcome } from '@shared/domain/archives/inquiry'
import { INQUIRY_PAPERS, inquiryParts } from '@shared/domain/archives/inquiry-papers'
import { followAddress } from '@shared/domain/cases/follow'
import { sayFollowCode } from '@shared/domain/cases/follow-code'
import { foldCase } from '@shared/domain/cases/view'
import { FREE } from '@shared/domain/guides/free'
import { itemOf } from '@shared/domain/items/catalogue'
import { MATTERS, SOURCES } from '@shared/domain/items/forgery-inquiry-form'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { signedBy } from '@shared/domain/transfer/letter-sheet'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf, sayDay } from '@shared/kernel/dates'
import { keepApart } from '../../platform/avoidance'
import type { SheetDocument } from '../../platform/ports/document-renderer'
import { type Moment, noteLook } from '../audit'
import { type CaseRecord, openPersonal } from '../cases'
import type { PaperDeps } from '../transfers'

type Asked = RouteInput<typeof contract>['params']

const ITEM = 'forgery-inquiry'

/**
 * The 核查告知书 or 结果告知书 of an inquiry as a PDF, for the person or their unit; whom it names is noted in the access log before.
 * Two round trips. Throws `case.not-found`, `permission.avoidance`, `access.not-logged`, `inquiry.no-paper`.
 */
export async function printInquiryPaper(deps: PaperDeps, actor: Actor, asked: Asked, moment: Moment) {
  const record = await deps.cases.cases.findById(asked.id)
  if (record?.item !== ITEM || !may(actor, 'inquiry.print', record)) throw new AppError('case.not-found')
  keepApart(actor.kin, [record.idIndex])
  const sheet = sheetOf(deps, record, asked, dayOf(moment.now))
  const about = { kind: 'case', id: asked.id } as const
  const look = { action: 'inquiry.print', about, accountId: record.applicantId } as const
  await noteLook(deps.cases.accessLog, actor, { ...look, purpose: 'case-handling' }, moment)
  const { bytes } = await deps.renderer.render(sheet)
  return { bytes, fileName: `${sheet.title}-${record.no}.pdf` }
}

const wordsOf = (table: readonly { value: string; label: string }[], value = ''): string =>
  table.find((row) => row.value === value)?.label ?? value

const isOutcome = (state: string): state is InquiryOutcome => Object.hasOwn(INQUIRY_OUTCOMES, state)

function sheetOf(deps: PaperDeps, record: CaseRecord, { paper }: Asked, on: Day): SheetDocument {
  const { form, followCode } = openPersonal(deps.cases, record)
  const { state } = foldCase(itemOf(ITEM), record.facts)
  const centre = deps.cases.centres.byId(record.centreId)
  const parts = inquiryParts({
    ...{ paper, person: record.applicantName, unit: form.unit ?? '', doubt: form.doubt ?? '', on, centre },
    matter: wordsOf(MATTERS, form.matter),
    source: wordsOf(SOURCES, form.source),
    outcome: isOutcome(state) ? state : null,
  })
  if (!parts || !followCode) throw new AppError('inquiry.no-paper')
  const { title } = INQUIRY_PAPERS[paper]
  return {
    ...{ kind: 'sheet', title, author: centre.name, on },
    meta: { left: `办件编号：${record.no}`, right: sayDay(on) },
    parts: [
      ...parts,
      {
        kind: 'code',
        url: followAddress(deps.publicUrl, { no: record.no, code: followCode }),
        hint: '扫码看进度，无需登录',
        beside: [
          { text: '办件编号' },
          { text: record.no, strong: true },
          { text: '查询码' },
          { text: sayFollowCode(followCode), strong: true },
          { text: '凭编号和查询码可以核对本告知书、查看核查进度。' },
        ],
      },
      signedBy(centre, on, deps.demonstration),
      { kind: 'notes', items: [FREE.says] },
    ],
  }
}
