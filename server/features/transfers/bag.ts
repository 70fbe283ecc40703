import { foldCustody } from '@shared/domain/archives/custody'
import { keepingOf } from '@shared/domain/archives/keeping'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import {
  CLOSE_TRANSFER,
  OPEN_TRANSFER,
  RECALL_LOAN,
  SEND_FILE,
  TAKE_BACK,
} from '@shared/domain/items/transfer-effects'
import { type BagEffect, type BagStep, bagStep } from '@shared/domain/transfer/bag-step'
import { receiptDue } from '@shared/domain/transfer/receipt'
import { dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { type ArchiveRecord, changeKeeping, recordMovement, takeIn } from '../archives'
import {
  actForJob,
  type CaseJob,
  type CaseRecord,
  givenSoFar,
  makeAnswerable,
  openIdNumber,
  openPersonal,
} from '../cases'
import { type Came, noteArrivals } from '../graduates'
import { actorOf, caseOf, recordsOf, type TransferDeps } from './deps'
import { noteStandings, standingsOfBag } from './standing'

reg('N20-2', 'N20-3', 'N20-4', 'W7-status', 'N29-alter')

/** The record of the bag at the centre of the case: the one that the case has moved, else the one that is kept there. */
export function bagOf(
  records: readonly ArchiveRecord[],
  { _id, centreId }: CaseRecord,
): ArchiveRecord | undefined {
  const own = records.filter((record) => record.centreId === centreId)
  return (
    own.find(({ facts }) => facts.some(({ data }) => data.caseId === _id)) ??
    own.find(({ facts }) => foldCustody(facts).state !== 'dispatched')
  )
}

/** What an effect still has to do with the bag of a case; `step` null: it came too late for anything. */
async function stepOf(deps: TransferDeps, from: CaseRecord, effect: BagEffect) {
  const record = bagOf(await recordsOf(deps, from), from)
  const bag = record ? { facts: record.facts, custody: foldCustody(record.facts) } : null
  return { record, step: bagStep(effect, { caseId: from._id, caseState: from.state, bag }) }
}

async function move(
  deps: TransferDeps,
  from: CaseRecord,
  { record, step }: { record: ArchiveRecord | undefined; step: BagStep | null },
): Promise<void> {
  if (!record || !step?.movement) return
  await recordMovement(deps.cases, record._id, {
    ...{ command: step.movement, caseId: from._id, by: actorOf(from) },
    at: deps.clock.now().toISOString(),
  })
}

/** Notes in the file's chain that it is being made ready to leave. May be repeated. */
export async function openTransfer(deps: TransferDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  const due = await stepOf(deps, from, OPEN_TRANSFER)
  if (!due.step || !due.record) return
  // Before anything can leave: the way it may go stands on it.
  await noteStandings(deps, from, due.record)
  await move(deps, from, due)
  // The notice is printed from now on; a receiver outside gives the receipt back by its code.
  await makeAnswerable(deps.cases, from, 'notice')
  const { receiverKind } = givenSoFar(openPersonal(deps.cases, from))
  if (receiverKind === 'state') await makeAnswerable(deps.cases, await caseOf(deps, job), 'papers')
}

/** Calls a file back at once that is lent out while a letter asks for it: a fact of its chain. May be repeated. */
export async function recallLoan(deps: TransferDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  await move(deps, from, await stepOf(deps, from, RECALL_LOAN))
}

/** Notes that the file stays, and ends the case. May be repeated. */
export const closeTransfer = (deps: TransferDeps, job: CaseJob): Promise<void> =>
  moveAndTell(deps, job, CLOSE_TRANSFER)

/** Notes that the bag has left, by which way and number. What can no longer leave goes back to whoever seals it. May be repeated. */
export const sendFile = (deps: TransferDeps, job: CaseJob): Promise<void> => moveAndTell(deps, job, SEND_FILE)

/** Notes that a bag that was sent back is here again, and ends the case. May be repeated. */
export const takeBack = (deps: TransferDeps, job: CaseJob): Promise<void> => moveAndTell(deps, job, TAKE_BACK)

async function moveAndTell(deps: TransferDeps, job: CaseJob, effect: BagEffect): Promise<void> {
  const from = await caseOf(deps, job)
  const due = await stepOf(deps, from, effect)
  await move(deps, from, due)
  const { gives = null } = due.step ?? {}
  if (gives !== 'sent') return gives ? actForJob(deps, job, gives) : undefined
  if (due.record) await leaveAccount(deps, from, due.record)
  await actForJob(deps, job, gives, wayOf(deps, from))
}

/** By which way a bag has left, and when its receipt is due. */
function wayOf(deps: TransferDeps, from: CaseRecord): Record<string, string> {
  const { channel = '', trackingNo = '' } = givenSoFar(openPersonal(deps.cases, from))
  const today = dayOf(deps.clock.now())
  const table = deps.cases.centres.tableAt(from.centreId, today)
  const receiptBy = receiptDue(today, table, deps.cases.calendar.current())
  return { channel, receiptBy, ...(trackingNo ? { trackingNo } : {}) }
}

/** What has left is no longer kept under the account of a unit; a file that comes back is kept in its person's own name. May be repeated. */
async function leaveAccount(deps: TransferDeps, from: CaseRecord, bag: ArchiveRecord): Promise<void> {
  if (keepingOf(bag.facts).nature === 'personal') return
  await changeKeeping(deps.register, bag._id, {
    ...{ keeping: { nature: 'personal' }, why: 'left', caseId: from._id, key: `${from._id}:leave-account` },
    ...{ by: actorOf(from), at: deps.clock.now().toISOString() },
  })
}

/** The listed reason of a receipt for each way a bag comes. */
const CAME_BY: Readonly<Record<string, string>> = {
  confidential: 'confidential',
  registered: 'ems',
  messenger: 'escorted',
}

const keptIn = ({ item, facts }: CaseRecord) => foldCase(itemOf(item), facts).kept

/** The file as it is held against the lists of schools, with the unit that sent it. */
function cameBy({ cases }: TransferDeps, from: CaseRecord): Came {
  const { holder } = keptIn(from)
  return {
    ...{ name: from.applicantName, idNumber: openIdNumber(cases, from), idIndexes: cases.idIndexesOf(from) },
    from: typeof holder === 'string' ? holder : '',
  }
}

/** Registers the bag at the centre it has come to, with the particulars it had, and ends the case. May be repeated. */
export async function takeInFile(deps: TransferDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  const records = await recordsOf(deps, from)
  const before = records
    .filter(({ centreId, facts }) => centreId !== from.centreId && foldCustody(facts).state === 'dispatched')
    .at(-1)
  const { channel } = keptIn(from)
  const archiveId = await takeIn(
    { ...deps.register, open: deps.cases.open },
    {
      ...{ caseId: from._id, centreId: from.centreId, holderName: from.applicantName },
      ...{ idNumber: openIdNumber(deps.cases, from), idIndex: from.idIndex },
      ...{ by: actorOf(from), at: deps.clock.now().toISOString(), before: before ?? null },
      reason: CAME_BY[String(channel)] ?? 'confidential',
      standings: standingsOfBag(deps, from, records),
    },
  )
  await noteArrivals(deps.graduates, [cameBy(deps, from)], {
    ...{ centreId: from.centreId, by: actorOf(from), at: deps.clock.now().toISOString() },
  })
  await actForJob(deps, job, 'register', { archiveId })
}
