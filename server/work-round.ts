import { REPORT_LOSS, SETTLE_LOSS } from '@shared/domain/items/archive-loss-table'
import { OPEN_COLLECTIVE } from '@shared/domain/items/collective-account-table'
import { CHANGE_AGENTS } from '@shared/domain/items/collective-agents-table'
import { RECORD_DEATH, SETTLE_DEATH } from '@shared/domain/items/deceased-file-table'
import { CORRECT_FACT } from '@shared/domain/items/fact-correction-table'
import { ISSUE_SEARCH_LETTERS } from '@shared/domain/items/file-search-table'
import { FIND_TRACES } from '@shared/domain/items/file-search-traces'
import { FLAG_INQUIRY, LIFT_INQUIRY } from '@shared/domain/items/forgery-inquiry-table'
import { APPLY_INTERNAL_MOVE } from '@shared/domain/items/internal-move-table'
import { CLEAR_PICTURES, FILE_MATERIAL, SET_ASIDE } from '@shared/domain/items/material-collection-table'
import { OPEN_ACCOUNT } from '@shared/domain/items/personal-account-table'
import {
  CALL_OFF,
  CLOSE_TRANSFER,
  INFORM_UNIT,
  ISSUE_LETTER,
  OPEN_TRANSFER,
  RECALL_LOAN,
  SEND_FILE,
  TAKE_BACK,
  TAKE_IN,
  TELL_OTHER,
  WATCH_PARCEL,
} from '@shared/domain/items/transfer-effects'
import { SEND_MESSAGE, TELL_PERSON } from '@shared/domain/messages/table'
import type { House } from './compose'
import { openPersonalAccount } from './features/account-opening'
import { ACCOUNTS, GIVE_CASES, TELL_LOGIN_CHANGED } from './features/accounts'
import { ARCHIVES, PAPER_FILED } from './features/archives'
import { NOTICES, REDATE_CASES } from './features/calendar'
import { clearFiles, giveCasesToPerson, KEEP_FILES, keepFiles, redateCases } from './features/cases'
import { issueCertificate, REISSUE, reissueCertificate, revokeForCase } from './features/certificates'
import { changeCollectiveAgents, openCollectiveAccount } from './features/collective-opening'
import { applyDetailsChange, LOOK_AGAIN, lookAgainForPerson } from './features/details-change'
import { FORMING_UNITS, NOTE_LETTER, noteLetter, settleFiled } from './features/forming-units'
import { GRADUATES, REGISTER_GRADUATE, registerGraduate, tracesOf } from './features/graduates'
import { IMPORTS, RUN_IMPORT } from './features/imports'
import { applyInternalMove } from './features/internal-moves'
import {
  correctRecordedFact,
  fileMaterial,
  flagInquiry,
  liftInquiry,
  type MaterialFilingDeps,
  recordDeath,
  reportLoss,
  setAsideMaterial,
  settleDeath,
  settleLoss,
  settlePromises,
} from './features/material-filing'
import { oweMessage, sendMessage } from './features/messages'
import { FILE_SCAN, SCANS, SPLIT_SCAN } from './features/scans'
import { findTraces, issueSearchLetters } from './features/search-asks'
import {
  callOff,
  closeTransfer,
  informUnit,
  issueLetter,
  openTransfer,
  recallLoan,
  sendFile,
  type TransferDeps,
  takeBack,
  takeInFile,
  tellOther,
  watchParcel,
} from './features/transfers'
import { tellUnit } from './features/unit-notices'
import { runOneJob } from './platform/jobs/run-job'
import { relayOutbox } from './platform/mongo/outbox-relay'
import { createKeyTurner } from './platform/mongo/turn-keys'
import type { DocumentRenderer } from './platform/ports/document-renderer'
import type { PageReader } from './platform/ports/page-reader'

const LEASE_MS = 60_000
/** For how long jobs follow each other before it is looked for new effects again: to look costs as much as a job. */
const ROUND_MS = 250

/** Milliseconds a long effect works before it lets others have their turn: well within its lease. */
const stretchOf = (leaseMs: number): number => Math.min(5_000, leaseMs / 4)

/** This process may not have heard of the notice yet that the cases waited for. */
async function redateAll({ calendar, cases, clock }: House): Promise<void> {
  await calendar.reload()
  await redateCases(cases, clock.now())
}

/** What the worker works with in threads of its own. */
export interface WorkTools {
  renderer: DocumentRenderer
  reader: PageReader
}

/** What puts an accepted paper into its file. */
const filingOf = ({ cases, ledger, clock }: House): MaterialFilingDeps => ({
  ...{ cases, clock, materials: { ...ledger, open: cases.open } },
})

/** Whoever is known by name now gets what a centre has opened on them. */
async function giveCases({ accounts, cases, clock }: House, job: { id: string; ref: string }): Promise<void> {
  const known = await accounts.knownPerson(job.ref)
  if (known) await giveCasesToPerson(cases, { ...known, key: job.id, at: clock.now() })
}

type Job = { id: string; ref: string; seq: number }

/** Whoever waited for a paper of a file hears that it is filed: the due list of its unit, and a promise of its person. */
async function tellFiled(house: House, job: Job): Promise<void> {
  await settleFiled(house.formingUnits, job)
  await settlePromises(filingOf(house), job)
}

/** The effects by which somebody hears of something. */
const tellingOf = (house: House) => ({
  [PAPER_FILED]: (job: Job) => tellFiled(house, job),
  [TELL_PERSON]: (job: Job) => oweMessage(house.messages, job),
  [SEND_MESSAGE]: (job: Job) => sendMessage(house.messages, job),
})

/** The effects of what is known of whoever signs in. */
const knowingOf = (house: House) => ({
  [TELL_LOGIN_CHANGED]: (job: Job) => house.accounts.tellLoginChanged(job),
  [GIVE_CASES]: (job: Job) => giveCases(house, job),
})

/** The effects by which a file moves between two centres. */
function movingOf({ cases, ledger, clock, graduates, parcels, units }: House) {
  const deps: TransferDeps = {
    ...{ cases, clock, graduates, register: { ...ledger, newId: cases.newId } },
    tellUnit: (told) => tellUnit(units, told),
  }
  const moving = { ...deps, ledgers: ledger.ledgers }
  return {
    [ISSUE_LETTER]: (job: Job) => issueLetter(deps, job),
    [CALL_OFF]: (job: Job) => callOff(deps, job),
    [TAKE_IN]: (job: Job) => takeInFile(deps, job),
    [OPEN_TRANSFER]: (job: Job) => openTransfer(deps, job),
    [CLOSE_TRANSFER]: (job: Job) => closeTransfer(deps, job),
    [SEND_FILE]: (job: Job) => sendFile(deps, job),
    [RECALL_LOAN]: (job: Job) => recallLoan(deps, job),
    [TAKE_BACK]: (job: Job) => takeBack(deps, job),
    [TELL_OTHER]: (job: Job) => tellOther(deps, job),
    [INFORM_UNIT]: (job: Job) => informUnit(deps, job),
    [APPLY_INTERNAL_MOVE]: (job: Job) => applyInternalMove(moving, job),
    [WATCH_PARCEL]: (job: Job) => watchParcel(parcels, job),
    [ISSUE_SEARCH_LETTERS]: (job: Job) => issueSearchLetters(cases, job),
    [FIND_TRACES]: (job: Job) =>
      findTraces({ cases, clock, traces: (asker) => tracesOf(graduates, asker) }, job),
  }
}

/** The effects by which accounts are opened, and who acts for a unit is changed. */
const accountsOf = ({ accountOpening }: House, renderer: DocumentRenderer) => ({
  [OPEN_ACCOUNT]: (job: Job) => openPersonalAccount({ ...accountOpening, renderer }, job),
  [OPEN_COLLECTIVE]: (job: Job) => openCollectiveAccount({ ...accountOpening, renderer }, job),
  [CHANGE_AGENTS]: (job: Job) => changeCollectiveAgents(accountOpening, job),
})

/** The collections whose facts cause effects. */
const WITH_OUTBOX = [
  ACCOUNTS,
  ARCHIVES,
  FORMING_UNITS,
  GRADUATES,
  IMPORTS,
  NOTICES,
  SCANS,
  'cases',
  'certificates',
]

/** Everything the worker can do, by the name of the effect. */
function handlersOf(house: House, { renderer, reader }: WorkTools, leaseMs: number) {
  return {
    'issue-certificate': (job: { id: string; ref: string }) =>
      issueCertificate({ ...house.certificates, renderer }, job),
    [REISSUE]: (job: { id: string; ref: string }) =>
      reissueCertificate({ ...house.certificates, renderer }, job),
    'revoke-certificate': (job: { id: string; ref: string }) => revokeForCase(house.certificates, job),
    'apply-details-change': (job: { id: string; ref: string; seq: number }) =>
      applyDetailsChange(house.detailsChange, job),
    [LOOK_AGAIN]: (job: { ref: string }) => lookAgainForPerson(house.detailsChange, job),
    [FILE_MATERIAL]: (job: { id: string; ref: string }) => fileMaterial(filingOf(house), job),
    [FLAG_INQUIRY]: (job: { id: string; ref: string }) => flagInquiry(filingOf(house), job),
    [LIFT_INQUIRY]: (job: { id: string; ref: string }) => liftInquiry(filingOf(house), job),
    [REPORT_LOSS]: (job: { id: string; ref: string }) => reportLoss(filingOf(house), job),
    [SETTLE_LOSS]: (job: { id: string; ref: string }) => settleLoss(filingOf(house), job),
    [RECORD_DEATH]: (job: { id: string; ref: string }) => recordDeath(filingOf(house), job),
    [SETTLE_DEATH]: (job: { id: string; ref: string }) => settleDeath(filingOf(house), job),
    [SET_ASIDE]: (job: { id: string; ref: string }) => setAsideMaterial(filingOf(house), job),
    [CORRECT_FACT]: (job: { id: string; ref: string }) => correctRecordedFact(filingOf(house), job),
    [CLEAR_PICTURES]: (job: { ref: string }) => clearFiles(house.cases, job),
    [RUN_IMPORT]: (job: { ref: string; seq: number }) => house.imports.run(job, stretchOf(leaseMs)),
    [SPLIT_SCAN]: (job: { ref: string; seq: number }) => house.scans.split(reader, job, stretchOf(leaseMs)),
    [FILE_SCAN]: (job: { ref: string }) => house.scans.file(job),
    [NOTE_LETTER]: (job: { ref: string; seq: number }) => noteLetter(house.formingUnits, job),
    ...tellingOf(house),
    ...movingOf(house),
    [REGISTER_GRADUATE]: (job: { ref: string }) => registerGraduate(house.graduates, job),
    [REDATE_CASES]: () => redateAll(house),
    ...accountsOf(house, renderer),
    ...knowingOf(house),
    [KEEP_FILES]: (job: { ref: string }) => keepFiles(house.cases, job),
  }
}

/**
 * One round of work: effects out of the outboxes into jobs, then one job after the other for `roundMs` milliseconds, one at the least.
 * True when there was something to do. `leaseMs`: milliseconds one worker may be at a job before another takes it.
 */
export function workRound(
  house: House,
  tools: WorkTools,
  { leaseMs = LEASE_MS, roundMs = ROUND_MS }: { leaseMs?: number; roundMs?: number } = {},
): () => Promise<boolean> {
  const { jobs, clock, log, metrics, database } = house
  const handlers = handlersOf(house, tools, leaseMs)
  const turnKeys = createKeyTurner({ ...house, connection: database.connection, store: house.keyMaker.store })
  const relayAll = async (): Promise<number> => {
    const relayed = WITH_OUTBOX.map((name) => relayOutbox(database.connection, name, jobs, clock.now()))
    return (await Promise.all(relayed)).reduce((sum, count) => sum + count)
  }
  const workFor = async (ms: number): Promise<boolean> => {
    const until = performance.now() + ms
    const work = () => runOneJob({ jobs, handlers, clock, log, metrics, leaseMs })
    const worked = await work()
    while (worked && performance.now() < until) if (!(await work())) break
    return worked
  }
  return async () => {
    const relayed = await relayAll()
    const worked = await workFor(roundMs)
    return (await turnKeys()) || relayed > 0 || worked
  }
}
