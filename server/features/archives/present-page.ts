import type { archivePage } from '@shared/contract/archives'
import { decisionsNow, movementsNow } from '@shared/domain/archives/available'
import { foldCustody } from '@shared/domain/archives/custody'
import { DETAILS } from '@shared/domain/archives/details'
import { DUPLICATE_REASONS, type DuplicateReason } from '@shared/domain/archives/duplicates'
import { sayCustody } from '@shared/domain/archives/file-card'
import { inquiryOf } from '@shared/domain/archives/inquiry'
import { sayReason } from '@shared/domain/archives/movement-reasons'
import { decidedBeside, foldRecord, type Standing } from '@shared/domain/archives/record'
import {
  NUMBER_PAPERS,
  type NumberPaper,
  REOPENING_REASONS,
  type ReopeningReason,
} from '@shared/domain/archives/record-table'
import { shelvingClock, shelvingOf } from '@shared/domain/archives/shelving'
import { archiveThread } from '@shared/domain/archives/thread'
import { centreOpening, itemsToOpen } from '@shared/domain/cases/opens'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { type ItemCode, isItemCode, itemOf } from '@shared/domain/items/catalogue'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { dayOf, sayInstant } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import type * as z from 'zod/mini'
import type { CalendarDirectory } from '../calendar'
import type { HandlingDeps } from './commands/act'
import { pendingNumber } from './commands/number'
import { flagsOf } from './desk/flags'
import { areDetailsWhole, openDetails } from './details'
import { commitToLedger, openParticulars } from './ledger/particulars'
import { maskColumn } from './mask-column'
import type { Related } from './page-repository'
import { presentArchiveRow } from './present-row'
import type { ArchiveRecord } from './record'

type Page = z.output<typeof archivePage>

/** Why a record was flagged beside another, in words. */
export const sayWhy = (record: Pick<ArchiveRecord, 'facts'>, other: string): string => {
  const flag = record.facts.findLast(({ kind, data }) => kind === 'flag-duplicate' && data.with === other)
  return DUPLICATE_REASONS[flag?.data.why as DuplicateReason] ?? '疑似重复的档案记录'
}

/** What was decided of a record beside another, in words. */
export function sayDecided({ partOf, parts }: Standing, other: string): string {
  if (partOf === other) return '由这份记录统一答复'
  return parts.includes(other) ? '与本记录同属一份档案' : '核定为不同的人'
}

/** Whether chain, particulars and the columns of the ledger are those the facts speak of. */
function isWhole(deps: HandlingDeps, record: ArchiveRecord): boolean {
  const particulars = openParticulars(deps, record)
  const ledger = particulars ? commitToLedger(particulars, deps.sha256).ledger : undefined
  return (
    firstBrokenFact(record.facts, deps.sha256) === null &&
    areDetailsWhole(record.facts, openDetails(deps, record), deps.sha256) &&
    record.facts[0]?.sealed?.ledger === ledger
  )
}

function pairsOf(
  deps: HandlingDeps,
  actor: Actor,
  record: ArchiveRecord,
  others: readonly ArchiveRecord[],
  ids: readonly string[],
  says: (other: string) => string,
): Page['pairs'] {
  return others
    .filter(({ _id, idIndex }) => ids.includes(_id) && !(idIndex && actor.kin?.includes(idIndex)))
    .map(({ _id, archiveNo, holderName, centreId }) => ({
      id: _id,
      archiveNo,
      name: holderName,
      centre: deps.centres.byId(centreId).name,
      says: says(_id),
      own: centreId === record.centreId,
    }))
}

function pendingOf(deps: HandlingDeps, record: ArchiveRecord, actor: Actor): Page['pending'] {
  const waiting = pendingNumber(deps, record)
  return (
    waiting && {
      idNumber: maskIdNumber(waiting.idNumber),
      name: waiting.name,
      paper: NUMBER_PAPERS[waiting.paper as NumberPaper] ?? waiting.paper,
      who: waiting.by.name ?? '工作人员',
      when: sayInstant(waiting.at),
      mine: waiting.by.id === actor.id,
    }
  )
}

/** What a second person is asked to say of a pair that was decided. */
function reopeningOf(
  record: ArchiveRecord,
  actor: Actor,
  others: readonly ArchiveRecord[],
): Page['reopening'] {
  const { reopening } = foldRecord(record.facts)
  return (
    reopening && {
      id: reopening.with,
      archiveNo: others.find(({ _id }) => _id === reopening.with)?.archiveNo ?? '',
      reason: REOPENING_REASONS[reopening.reason as ReopeningReason] ?? reopening.reason,
      who: reopening.by.name ?? '工作人员',
      when: sayInstant(reopening.at),
      mine: reopening.by.id === actor.id,
    }
  )
}

const particularsOf = (deps: HandlingDeps, record: ArchiveRecord): Pick<Page, 'ledger' | 'details'> => ({
  ledger: Object.entries(openParticulars(deps, record)?.columns ?? {}).map(([label, value]) => ({
    label,
    value: maskColumn(value),
  })),
  details: Object.entries(openDetails(deps, record).now).map(([what, value]) => ({
    label: DETAILS[what as keyof typeof DETAILS].label,
    value: maskColumn(value),
  })),
})

/** What leads to the other rooms: only what the reader's own centre handles. */
const roomsOf = (
  record: ArchiveRecord,
  { cases, certificates }: Related,
): Pick<Page, 'cases' | 'certificates'> => ({
  cases: cases
    .filter(({ open, centreId }) => open && centreId === record.centreId)
    .map(({ _id, no, item }) => ({ id: _id, no, title: isItemCode(item) ? itemOf(item).title : item })),
  certificates: certificates
    .filter(({ centreId }) => centreId === record.centreId)
    .map(({ _id, no }) => ({ id: _id, number: no })),
})

/** The chain in words, with why each thing was done and for which case of this centre. */
function threadOf(deps: HandlingDeps, record: ArchiveRecord, cases: Related['cases']): Page['thread'] {
  const { notes = [] } = openDetails(deps, record)
  return archiveThread(record.facts).map((bead, at) => {
    const fact = record.facts[at]
    const told = notes.find(({ seq }) => seq === bead.seq)?.note
    const why = [fact && sayReason(fact), told].filter(Boolean).join('：')
    const own = cases.find(({ _id, centreId }) => _id === fact?.data.caseId && centreId === record.centreId)
    return { ...bead, ...(why ? { why } : {}), ...(own ? { case: { id: own._id, no: own.no } } : {}) }
  })
}

/** Items the centre may open on it: it is somebody's, answers for itself, and has no open case of the item. */
function openNow(actor: Actor, record: ArchiveRecord, cases: Related['cases']): Page['can']['open'] {
  if (record.idIndex === undefined || record.partOf) return []
  // Papers that are handed in are as many as there are; of all else one at a time.
  const isMany = (code: ItemCode): boolean => centreOpening(itemOf(code))?.slip === true
  const isOpen = (code: ItemCode): boolean =>
    !isMany(code) && cases.some(({ item, open }) => open && item === code)
  const { centreId, facts } = record
  return itemsToOpen(actor, { centreId }, inquiryOf(facts)).filter((code) => !isOpen(code))
}

/** A file as staff of its centre see it, with what they may do now. */
export function presentArchivePage(
  deps: HandlingDeps & { calendar: CalendarDirectory },
  actor: Actor,
  { record, related }: { record: ArchiveRecord; related: Related },
  now: Date,
): Page {
  const custody = foldCustody(record.facts)
  const standing = foldRecord(record.facts)
  const centre = deps.centres.byId(record.centreId).name
  const { sentence, dayText } = sayCustody(custody, centre, '该档案')
  const own = { centreId: record.centreId }
  const mayMove = may(actor, 'archive.move', own)
  const mayDecide = may(actor, 'archive.decide', own) || may(actor, 'archive.decline', own)
  return {
    ...presentArchiveRow(deps, record),
    ...{ version: record.version, centre, sentence, dayText, keptSince: custody.keptSince },
    shelving: shelvingClock(shelvingOf(record.facts), dayOf(now), deps.calendar.current()),
    thread: threadOf(deps, record, related.cases),
    chainWhole: isWhole(deps, record),
    ...particularsOf(deps, record),
    ...roomsOf(record, related),
    pairs: pairsOf(deps, actor, record, related.others, custody.duplicateWith, (id) => sayWhy(record, id)),
    parts: pairsOf(deps, actor, record, related.others, decidedBeside(standing), (id) =>
      sayDecided(standing, id),
    ),
    pending: pendingOf(deps, record, actor),
    reopening: reopeningOf(record, actor, related.others),
    can: {
      move: mayMove ? movementsNow(record.facts, actor.roles) : [],
      decide: mayDecide ? decisionsNow(flagsOf(deps, record, actor.id), actor.roles) : [],
      open: openNow(actor, record, related.cases),
      unmask: may(actor, 'archive.unmask', own),
      materials: may(actor, 'material.read', own),
      scans: may(actor, 'scan.read', own),
    },
  }
}
