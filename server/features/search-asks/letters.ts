import { sayFollowCode } from '@shared/domain/cases/follow-code'
import { HOLDERS, type Holder } from '@shared/domain/items/file-search-context'
import { answerDue } from '@shared/domain/items/file-search-days'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { letterAddress, letterNumber, searchSlot } from '@shared/domain/transfer/letter-key'
import { searchParts } from '@shared/domain/transfer/search-sheet'
import { AppError } from '@shared/kernel/app-error'
import { sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { keepApart } from '../../platform/avoidance'
import type { SheetDocument } from '../../platform/ports/document-renderer'
import { type Moment, noteLook } from '../audit'
import {
  type CaseDeps,
  type CaseJob,
  type CaseRecord,
  makeAnswerable,
  openIdNumber,
  openPersonal,
} from '../cases'
import { type Asked, askedBy, askedOf, type SearchDeps } from './deps'
import { nameOf } from './present'

reg('grad', 'W7-leave')

/** Gives each letter to somebody outside the system its code, by which it is answered. May be repeated. */
export async function issueSearchLetters(cases: CaseDeps, { ref }: CaseJob): Promise<void> {
  // Each code is sealed with those before it, so the case is read anew.
  for (const { holder, centreId } of askedBy(await caseOf(cases, ref)))
    if (centreId === null) await makeAnswerable(cases, await caseOf(cases, ref), searchSlot(holder))
}

async function caseOf(cases: CaseDeps, id: string): Promise<CaseRecord> {
  const record = await cases.cases.findById(id)
  if (!record) throw new Error(`case ${id} does not exist`)
  return record
}

/**
 * The 寻档函 to a holder outside the system, as a PDF; whom it names is noted in the access log before. Two round trips. Throws
 * `case.not-found`, `permission.avoidance`, `access.not-logged`, `transfer.no-paper`.
 */
export async function printSearchLetter(
  deps: SearchDeps,
  actor: Actor,
  { id, holder }: { id: string; holder: Holder },
  moment: Moment,
) {
  const { cases } = deps
  const record = await cases.cases.findById(id)
  if (!record || !may(actor, 'transfer.print', record)) throw new AppError('case.not-found')
  keepApart(actor.kin, [record.idIndex])
  const asked = askedOf(record, holder)
  const code = openPersonal(cases, record).letterCodes?.[searchSlot(holder)]
  if (!asked || !code) throw new AppError('transfer.no-paper')
  const look = {
    ...({ action: 'transfer.print', about: { kind: 'case', id } } as const),
    ...({ accountId: record.applicantId, fields: ['idNumber'], purpose: 'case-handling' } as const),
  }
  await noteLook(cases.accessLog, actor, look, moment)
  const sheet = sheetOf(deps, record, asked, code)
  const { bytes } = await deps.renderer.render(sheet)
  return { bytes, fileName: `${sheet.title}-${letterNumber(searchSlot(holder), record.no)}.pdf` }
}

function sheetOf(
  { cases, publicUrl, demonstration }: SearchDeps,
  record: CaseRecord,
  asked: Asked,
  code: string,
): SheetDocument {
  const { holder, askedOn } = asked
  const number = letterNumber(searchSlot(holder), record.no)
  const sender = cases.centres.byId(record.centreId)
  const at = record.facts.findLast(({ kind }) => kind === 'ask-holders')?.at ?? record.openedAt
  const parts = searchParts({
    ...{ number, sender, askedOn, demonstration, to: nameOf(cases, record, asked) },
    person: { name: record.applicantName, idNumber: openIdNumber(cases, record) },
    ...{ as: HOLDERS[holder].says, answerBy: answerDue(asked, cases.calendar.current()) },
    answer: { url: letterAddress(publicUrl, { number, code }), code: sayFollowCode(code) },
  })
  return {
    ...{ kind: 'sheet', title: '寻档函', author: sender.name, on: askedOn, parts },
    meta: { left: `编号：${number}`, right: sayDay(askedOn) },
    sealed: { number, at },
  }
}
