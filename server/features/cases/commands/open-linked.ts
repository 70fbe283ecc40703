import { decide } from '@shared/domain/cases/decide'
import { type ItemCode, itemOf } from '@shared/domain/items/catalogue'
import type { FormValues } from '@shared/domain/items/check-form'
import { promisedAt } from '@shared/domain/local/promise'
import { SYSTEM } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import type { Clock } from '../../../platform/clock'
import type { CaseRecord } from '../case-record'
import { findFiles, knowledgeOf } from '../context'
import type { Applicant, CaseDeps } from '../deps'
import { insertNew } from '../new-case'
import { openIdNumber, openPersonal } from '../personal'
import type { CaseJob } from './act-for-job'

/** What is opened at another centre for a case. `command`: the opening one of its table that the system gives. */
export interface Linked {
  item: ItemCode
  command: string
  centreId: string
  form: FormValues
}

const createKeyOf = ({ id }: CaseJob): string => `system:${id}`

/** The case that this job has opened at another centre already; null while it has not. One round trip. */
export const findLinked = ({ cases }: Pick<CaseDeps, 'cases'>, job: CaseJob): Promise<CaseRecord | null> =>
  cases.findByCreateKey(createKeyOf(job))

/**
 * Opens a case of the same person at another centre, once for this job, however often it is carried out. Throws when the table of
 * the item does not allow it.
 */
export async function openLinked(
  { cases: deps, clock }: { cases: CaseDeps; clock: Clock },
  job: CaseJob,
  from: CaseRecord,
  { item: code, command, centreId, form }: Linked,
): Promise<CaseRecord> {
  const createKey = createKeyOf(job)
  const now = clock.now()
  const applicant = applicantOf(deps, from)
  const { phone } = openPersonal(deps, from)
  const files = await findFiles(deps, applicant.idIndexes, form, { isMoving: false })
  const item = itemOf(code)
  const day = dayOf(now)
  const context = item.knows(knowledgeOf(deps, files, { ...applicant, form, centreId, phone, day }))
  const promised = promisedAt(item, deps.centres.tableAt(centreId, day))
  const decision = decide(promised, null, { name: command }, SYSTEM, now, context, deps.calendar.current())
  if (!decision.ok) throw new Error(`${code}: ${decision.error.problem}`)
  const personal = { salt: deps.newSalt(), phone, form, files: [], notes: {} }
  const call = { key: job.id, bodyHash: from._id, now }
  const opening = { item: code, centreId, filedAt: undefined, applicant, personal, createKey, call }
  const record = await insertNew(deps, { ...opening, decision: decision.value })
  const made = record ?? (await findLinked(deps, job))
  if (!made) throw new Error(`no case number was free for ${createKey}`)
  return made
}

function applicantOf(deps: CaseDeps, from: CaseRecord): Applicant {
  return {
    accountId: from.applicantId,
    level: from.identityLevel,
    name: from.applicantName,
    idNumber: openIdNumber(deps, from),
    idIndex: from.idIndex,
    idIndexes: deps.idIndexesOf(from),
    phone: openPersonal(deps, from).phone,
  }
}
