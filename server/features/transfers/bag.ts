import { decideCustody, foldCustody } from '@shared/domain/archives/custody'
import type { CustodyCommand } from '@shared/domain/archives/custody-table'
import { keepingOf } from '@shared/domain/archives/keeping'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
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

/** Whether this case has made this movement of the bag. */
const isDone = ({ facts }: ArchiveRecord, command: CustodyCommand, caseId: string): boolean =>
  facts.some(({ kind, data }) => kind === command && data.caseId === caseId)

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

const move = (deps: TransferDeps, from: CaseRecord, bag: ArchiveRecord, command: CustodyCommand) =>
  recordMovement(deps.cases, bag._id, {
    ...{ command, caseId: from._id, by: actorOf(from) },
    at: deps.clock.now().toISOString(),
  })

/** The states of a case in which its file is made ready to leave. */
const LEAVING = ['sealing', 'sealed', 'sending']

/** Notes in the file's chain that it is being made ready to leave. May be repeated. */
export async function openTransfer(deps: TransferDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  // A worker that comes when the file has left, or stays after all, opens nothing.
  if (!LEAVING.includes(from.state)) return
  const bag = bagOf(await recordsOf(deps, from), from)
  if (!bag) throw new Error(`case ${from._id}: its file is not here`)
  // Before anything can leave: the way it may go stands on it.
  await noteStandings(deps, from, bag)
  // Sealing again after a recheck, it is open already; and a worker that comes too late opens nothing that was closed since.
  if (!foldCustody(bag.facts).openTransfer && !isDone(bag, 'open-transfer', from._id))
    await move(deps, from, bag, 'open-transfer')
  // The notice is printed from now on; a receiver outside gives the receipt back by its code.
  await makeAnswerable(deps.cases, from, 'notice')
  const { receiverKind } = givenSoFar(openPersonal(deps.cases, from))
  if (receiverKind === 'state') await makeAnswerable(deps.cases, await caseOf(deps, job), 'papers')
}

/** Notes that the file stays, and ends the case. May be repeated. */
export async function closeTransfer(deps: TransferDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  const bag = bagOf(await recordsOf(deps, from), from)
  const isOpen = bag && isDone(bag, 'open-transfer', from._id) && foldCustody(bag.facts).openTransfer
  if (isOpen) await move(deps, from, bag, 'close-transfer')
  await actForJob(deps, job, 'stop')
}

/** Notes that the bag has left, by which way and number. What can no longer leave goes back to whoever seals it. May be repeated. */
export async function sendFile(deps: TransferDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  const bag = bagOf(await recordsOf(deps, from), from)
  if (!bag) throw new Error(`case ${from._id}: its file is not here`)
  if (!isDone(bag, 'dispatch', from._id)) {
    if (!decideCustody(bag.facts, 'dispatch').ok) return actForJob(deps, job, 'recheck')
    await move(deps, from, bag, 'dispatch')
  }
  await leaveAccount(deps, from, bag)
  const { channel = '', trackingNo = '' } = givenSoFar(openPersonal(deps.cases, from))
  const today = dayOf(deps.clock.now())
  const table = deps.cases.centres.tableAt(from.centreId, today)
  const receiptBy = receiptDue(today, table, deps.cases.calendar.current())
  await actForJob(deps, job, 'sent', { channel, receiptBy, ...(trackingNo ? { trackingNo } : {}) })
}

/** What has left is no longer kept under the account of a unit; a file that comes back is kept in its person's own name. May be repeated. */
async function leaveAccount(deps: TransferDeps, from: CaseRecord, bag: ArchiveRecord): Promise<void> {
  if (keepingOf(bag.facts).nature === 'personal') return
  await changeKeeping(deps.register, bag._id, {
    ...{ keeping: { nature: 'personal' }, why: 'left', caseId: from._id, key: `${from._id}:leave-account` },
    ...{ by: actorOf(from), at: deps.clock.now().toISOString() },
  })
}

/** Calls a file back at once that is lent out while a letter asks for it: a fact of its chain. May be repeated. */
export async function recallLoan(deps: TransferDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  const bag = bagOf(await recordsOf(deps, from), from)
  if (!bag || foldCustody(bag.facts).state !== 'lent' || isDone(bag, 'recall', from._id)) return
  await move(deps, from, bag, 'recall')
}

/** Notes that a bag that was sent back is here again, and ends the case. May be repeated. */
export async function takeBack(deps: TransferDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  const bag = bagOf(await recordsOf(deps, from), from)
  if (!bag) throw new Error(`case ${from._id}: its file was never here`)
  if (!isDone(bag, 'take-back', from._id)) await move(deps, from, bag, 'take-back')
  await actForJob(deps, job, 'restored')
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
