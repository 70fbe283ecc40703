import { sayFollowCode } from '@shared/domain/cases/follow-code'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import type { FormValues } from '@shared/domain/items/check-form'
import { carriersIn } from '@shared/domain/items/transfer-channel-asks'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { CHANNELS, isChannel } from '@shared/domain/transfer/channels'
import { chaseParts } from '@shared/domain/transfer/chase-sheet'
import { LETTER_PAPERS, letterAddress, letterNumber, letterPage } from '@shared/domain/transfer/letter-key'
import { letterParts, type Party } from '@shared/domain/transfer/letter-sheet'
import { noticeParts } from '@shared/domain/transfer/notice-sheet'
import { OWN_PAPERS, ownPapersParts } from '@shared/domain/transfer/own-papers'
import { CHASE } from '@shared/domain/transfer/receipt'
import { AppError } from '@shared/kernel/app-error'
import { dayOf, sayDay } from '@shared/kernel/dates'
import { keepApart } from '../../../platform/avoidance'
import type { DocumentRenderer, SheetDocument } from '../../../platform/ports/document-renderer'
import { type Moment, noteLook } from '../../audit'
import { type CaseDeps, type CaseRecord, givenSoFar, openIdNumber, openPersonal } from '../../cases'
import { holderNamed } from '../holder-named'

/** What the papers of a moving file are printed with. */
export interface PaperDeps {
  cases: CaseDeps
  renderer: DocumentRenderer
  publicUrl: string
  /** Seals have no legal effect here. */
  demonstration: boolean
}

/** What there is to print of a case: its letter or notice, what asks for a receipt, and the papers for a state body. */
type Paper = 'own' | 'chase' | 'papers'

/**
 * The 调档函 of a 转入, or the 转递通知单 of a 转出, as a PDF; whom it names is noted in the access log before. Two round trips. Throws
 * `case.not-found`, `permission.avoidance`, `access.not-logged`, `transfer.no-paper`.
 */
export async function printPaper(
  deps: PaperDeps,
  actor: Actor,
  { id, paper }: { id: string; paper: Paper },
  moment: Moment,
) {
  const record = await deps.cases.cases.findById(id)
  if (!record || !may(actor, 'transfer.print', record)) throw new AppError('case.not-found')
  keepApart(actor.kin, [record.idIndex])
  const sheet = sheetFor(deps, record, paper)
  const about = { kind: 'case', id } as const
  const look = {
    action: 'transfer.print',
    about,
    accountId: record.applicantId,
    fields: ['idNumber'],
  } as const
  await noteLook(deps.cases.accessLog, actor, { ...look, purpose: 'case-handling' }, moment)
  return printed(deps, sheet)
}

function sheetFor(deps: PaperDeps, record: CaseRecord, paper: Paper): SheetDocument {
  if (paper === 'chase') return chaseSheet(deps, record)
  if (paper === 'papers') return papersSheet(deps, record)
  return record.item === 'transfer-out' ? noticeSheet(deps, record) : letterSheet(deps, record)
}

/** The 调档函 of one's own 转入. One round trip. Throws `case.not-found` also for somebody else's, `transfer.no-paper`. */
export async function printOwnLetter(deps: PaperDeps, actor: Actor, id: string) {
  const record = await deps.cases.cases.findById(id)
  if (!record || !may(actor, 'case.read', record)) throw new AppError('case.not-found')
  return printed(deps, letterSheet(deps, record))
}

async function printed({ renderer }: PaperDeps, sheet: SheetDocument) {
  const { bytes } = await renderer.render(sheet)
  return { bytes, fileName: `${sheet.title}-${sheet.meta?.left.replace('编号：', '') ?? ''}.pdf` }
}

const sheetOf = (
  title: string,
  number: string,
  author: string,
  at: string,
): Omit<SheetDocument, 'parts'> => ({
  ...{ kind: 'sheet', title, author, on: dayOf(at) },
  meta: { left: `编号：${number}`, right: sayDay(dayOf(at)) },
  sealed: { number, at },
})

/** Checked and answered by whoever gets it at the public page of letters, which tells no more of the person than it does itself. */
function letterSheet(deps: PaperDeps, record: CaseRecord): SheetDocument {
  const fact = record.facts.findLast(({ kind }) => kind === 'send-letter')
  const personal = openPersonal(deps.cases, record)
  const code = personal.letterCodes?.letter
  if (!fact || !code) throw new AppError('transfer.no-paper')
  const { letterNo = '', holder = '', validUntil = '' } = fact.data.result as Record<string, string>
  const receiver = deps.cases.centres.byId(record.centreId)
  const named = holderNamed(personal)
  const parts = letterParts({
    ...{ number: letterNo, receiver, validUntil, issuedOn: dayOf(fact.at) },
    holder: { name: holder, address: named.name === holder ? named.address : '' },
    person: personOf(deps, record),
    signedOn: personal.form.application ? dayOf(record.openedAt) : null,
    ...{ code: sayFollowCode(code), checkUrl: letterAddress(deps.publicUrl, { number: letterNo, code }) },
    demonstration: deps.demonstration,
  })
  return { ...sheetOf('人事档案调档函', letterNo, receiver.name, fact.at), parts }
}

/** Printed while the bag is packed, so the way and the number may still be open. */
function noticeSheet(deps: PaperDeps, record: CaseRecord): SheetDocument {
  const reviewed = record.facts.findLast(({ kind }) => kind === 'approve')
  if (!reviewed) throw new AppError('transfer.no-paper')
  const personal = openPersonal(deps.cases, record)
  const { channel = '', trackingNo = '', listedPages, ...given } = givenSoFar(personal)
  const { state } = foldCase(itemOf(record.item), record.facts)
  const isPacked = state !== 'sealing'
  // What was typed for a posting that had to be taken back says nothing of the next one.
  const isPosted = isPacked && state !== 'sealed'
  const at = record.facts.findLast(({ kind }) => ['seal', 'dispatch'].includes(kind))?.at ?? reviewed.at
  const sender = deps.cases.centres.byId(record.centreId)
  const number = letterNumber('notice', record.no)
  const code = personal.letterCodes?.notice
  const messengers = carriersIn(given).join('、')
  const parts = noticeParts({
    ...{
      number,
      letterNumber: personal.form.letterNo ?? '',
      sender,
      person: personOf(deps, record),
      sentOn: dayOf(at),
    },
    receiver: receiverIn(personal.form),
    papers: isPacked && listedPages ? { count: Number(listedPages) } : null,
    channel: isPosted && isChannel(channel) ? CHANNELS[channel] : '',
    channelNumber: isPosted ? trackingNo || messengers : '',
    answer: code && !personal.form.inCase ? { code, url: letterPage(deps.publicUrl) } : null,
    demonstration: deps.demonstration,
  })
  return { ...sheetOf('档案转递通知单', number, sender.name, at), parts }
}

/** The centre's own papers for a state body, once they were issued; checked at the public page of letters (N20-6). */
function papersSheet(deps: PaperDeps, record: CaseRecord): SheetDocument {
  const fact = record.facts.findLast(({ kind }) => kind === OWN_PAPERS.command)
  const { form, letterCodes } = openPersonal(deps.cases, record)
  const code = letterCodes?.papers
  if (!fact || !code) throw new AppError('transfer.no-paper')
  const sender = deps.cases.centres.byId(record.centreId)
  const number = letterNumber('papers', record.no)
  const parts = ownPapersParts({
    ...{ number, sender, receiver: receiverIn(form), person: personOf(deps, record) },
    ...{
      letterNumber: form.letterNo ?? '',
      noticeNumber: letterNumber('notice', record.no),
      issuedOn: dayOf(fact.at),
    },
    ...{ code: sayFollowCode(code), checkUrl: letterAddress(deps.publicUrl, { number, code }) },
    demonstration: deps.demonstration,
  })
  return { ...sheetOf(LETTER_PAPERS.ZS.title, number, sender.name, fact.at), parts }
}

/** The letter that asks for a receipt, as of the last time it was asked for. */
function chaseSheet(deps: PaperDeps, record: CaseRecord): SheetDocument {
  const chased = record.facts.findLast(({ kind }) => kind === CHASE.command)
  const sent = record.facts.findLast(({ kind }) => kind === 'sent')
  if (!chased || !sent) throw new AppError('transfer.no-paper')
  const receiver = receiverIn(openPersonal(deps.cases, record).form)
  const { channel, sentNo, receiptBy, chases } = foldCase(itemOf(record.item), record.facts).kept
  const sender = deps.cases.centres.byId(record.centreId)
  const number = letterNumber('notice', record.no)
  const way = typeof channel === 'string' && isChannel(channel) ? CHANNELS[channel] : ''
  const parts = chaseParts({
    ...{ number, sender, person: personOf(deps, record), receiver },
    sentBy: [way, String(sentNo ?? '')].filter(Boolean).join('，'),
    ...{ sentOn: dayOf(sent.at), receiptBy: String(receiptBy ?? '') || null },
    ...{ count: Number(chases ?? 1), chasedOn: dayOf(chased.at), demonstration: deps.demonstration },
  })
  return { ...sheetOf('催回执函', number, sender.name, chased.at), parts }
}

/** Where a bag goes, as it was given; a centre of the system gave its telephone with its letter. */
const receiverIn = ({ receiver, receiverAddress, receiverPhone }: FormValues): Party => ({
  ...{ name: receiver ?? '', address: receiverAddress ?? '', phone: receiverPhone ?? '' },
})

const personOf = (deps: PaperDeps, record: CaseRecord) => ({
  name: record.applicantName,
  idNumber: openIdNumber(deps.cases, record),
})
