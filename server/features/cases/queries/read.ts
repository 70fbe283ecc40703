import { itemOf } from '@shared/domain/items/catalogue'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { keepApart } from '../../../platform/avoidance'
import { type Moment, noteLook } from '../../audit'
import type { CaseRecord } from '../case-record'
import { filesOf } from '../context'
import type { CaseDeps } from '../deps'
import { findWithFiles } from '../find-with-files'
import { openPersonal } from '../personal'
import { presentCase, presentSummary } from '../present'
import { presentStaffCase } from '../present-staff'
import { QUEUE_PAGE } from '../repository'

export interface QueueAsked {
  show: 'open' | 'closed'
  after?: string | undefined
  centre?: string | undefined
}

/** The applicant's cases, newest first. One round trip. */
export async function listOwnCases(deps: CaseDeps, actor: Actor, now: Date) {
  const records = await deps.cases.listByApplicant(actor.id)
  return { cases: records.map((record) => presentSummary(deps, record, now)) }
}

/**
 * The cases of one person for staff who serve them, the youngest first; noted in the access log by `note` before they are told.
 * Two round trips. Throws `permission.avoidance`.
 */
export async function listCasesOf(
  deps: CaseDeps,
  actor: Actor,
  applicantId: string,
  { now, note }: { now: Date; note: () => Promise<void> },
) {
  const records = await deps.cases.listByApplicant(applicantId)
  for (const { idIndex } of records) keepApart(actor.kin, [idIndex])
  await note()
  return { cases: records.map((record) => presentSummary(deps, record, now)) }
}

/** Open cases in which this member of staff had the last word. One round trip. */
export async function listOpenOf(deps: CaseDeps, staffId: string) {
  const records = await deps.cases.openOf(staffId)
  return records.map(({ _id: id, no, item, dueOn }) => ({ id, no, title: itemOf(item).title, dueOn }))
}

/**
 * One case for its applicant; whoever has an account is not led on to open one. Throws `case.not-found` also when it is somebody
 * else's. One round trip, a second one where an account comes next.
 */
export async function readOwnCase(deps: CaseDeps, actor: Actor, id: string, now: Date) {
  const record = await visible(deps, actor, id)
  const { next, ...told } = presentCase(deps, record, openPersonal(deps, record), record.version, actor, now)
  const isDone = next?.item === 'personal-account' && (await deps.hasAccount(deps.idIndexesOf(record)))
  return next && !isDone ? { ...told, next } : told
}

/**
 * One case for staff of its centre, numbers masked; noted in the access log before it is shown. Two round trips. Throws
 * `case.not-found`, `access.not-logged`.
 */
export async function readCaseForStaff(deps: CaseDeps, actor: Actor, id: string, moment: Moment) {
  const found = await findWithFiles(deps, id)
  if (!found || !may(actor, 'case.read', found.record)) throw new AppError('case.not-found')
  const { record, known } = found
  keepApart(actor.kin, [record.idIndex])
  const personal = openPersonal(deps, record)
  const files = await filesOf(deps, record, personal, known)
  const look = {
    action: 'case.read',
    about: { kind: 'case', id },
    accountId: record.applicantId,
    archiveId: files.holding?.id,
    purpose: 'case-handling',
  } as const
  await noteLook(deps.accessLog, actor, look, moment)
  return presentStaffCase(deps, { record, personal, seq: record.version, files }, actor, moment.now)
}

/**
 * The queue of the centre staff work at, due first, without cases of their kin; a supervisor names a centre below theirs.
 * `after` is the `next` of the page before. Throws `permission.denied` for another centre. One round trip.
 */
export async function readQueue(
  deps: CaseDeps,
  actor: Actor,
  { show, after, centre }: QueueAsked,
  now: Date,
) {
  const centreId = centre ?? actor.oversees?.[0] ?? actor.centreId ?? ''
  if (!may(actor, 'queue.read', { centreId })) throw new AppError('permission.denied')
  const rows = await deps.cases.queue({
    centreId,
    open: show === 'open',
    after: after ?? '',
    avoids: actor.kin,
  })
  const page = rows.slice(0, QUEUE_PAGE)
  return {
    cases: page.map((record) => ({
      ...presentSummary(deps, record, now),
      applicantName: record.applicantName,
    })),
    next: rows.length > QUEUE_PAGE ? (page.at(-1)?.queueKey ?? null) : null,
  }
}

async function visible(deps: CaseDeps, actor: Actor, id: string): Promise<CaseRecord> {
  const record = await deps.cases.findById(id)
  if (!record || !may(actor, 'case.read', record)) throw new AppError('case.not-found')
  keepApart(actor.kin, [record.idIndex])
  return record
}
