import { decide } from '@shared/domain/cases/decide'
import { unitAsks, unitOpening } from '@shared/domain/cases/opens'
import { itemOf } from '@shared/domain/items/catalogue'
import { checkForm, type FormValues, tidyForm } from '@shared/domain/items/check-form'
import { promisedAt } from '@shared/domain/local/promise'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import type { ArchiveRecord } from '../../archives'
import { assertMayKeepFiles } from '../../centres'
import { filesGiven, uploadsAmong } from '../brought-files'
import { knowledgeOf } from '../context'
import type { Applicant, CaseDeps } from '../deps'
import { makeFollowCode } from '../follow-code'
import { insertNew } from '../new-case'
import { openPersonal } from '../personal'
import { lineKey } from '../projections'
import { subjectOf, theirOnly } from './open'
import type { CaseAnswer } from './submit'

/** What units hand in papers by. */
const ITEM = 'material-collection' as const

/** A paper that a unit hands in online, for a line of its due list. */
export interface UnitOpening {
  centreId: string
  /** The line; it has one open case. */
  line: string
  /** What the unit answered. */
  answers: Record<string, string>
  /** Whose file it is for, and what the line tells of the paper. */
  known: () => { archive: ArchiveRecord; form: FormValues }
}

interface Found {
  record: ArchiveRecord
  subject: Applicant
  form: FormValues
}

/** Nothing of somebody's file is told to a unit: where anything is in the way, the window sees to it. */
async function found(deps: CaseDeps, { centreId, answers, known }: UnitOpening): Promise<Found> {
  const { archive: record, form } = known()
  if (record.centreId !== centreId) throw new AppError('hand-in.at-window')
  try {
    const subject = await subjectOf(deps, record)
    theirOnly(record, subject)
    return { record, subject, form: { ...answers, ...form } }
  } catch (error) {
    throw error instanceof AppError ? new AppError('hand-in.at-window') : error
  }
}

/**
 * Opens a case of 材料收集归档 that a unit hands in online for somebody whose file the centre keeps. Once for a key; one open case
 * for a line. Throws `hand-in.*`, `request.invalid` with fields, and the problems of openRecord.
 */
export async function openForUnit(
  deps: CaseDeps,
  actor: Actor,
  call: CommandCall,
  opening: UnitOpening,
): Promise<CaseAnswer> {
  const createKey = `${actor.id}:${call.key}`
  const item = itemOf(ITEM)
  const [asks, row, day] = [unitAsks(item), unitOpening(item), dayOf(call.now)]
  if (!row) throw new Error('no unit hands this in')
  return openRecord<Found, CaseAnswer>(call, {
    load: () => found(deps, opening),
    about: () => [],
    insert: async ({ record, subject, form: told }) => {
      const fields = checkForm(asks, told, day)
      if (fields.length) throw new AppError('request.invalid', { fields })
      const form = tidyForm(asks, told)
      const { centreId, line } = opening
      assertMayKeepFiles(deps.centres, centreId, day)
      const phone = form.handerPhone ?? ''
      const standing = { ...subject, form, phone, centreId, day }
      const context = item.knows(knowledgeOf(deps, theirOnly(record, subject), standing))
      const promised = promisedAt(item, deps.centres.tableAt(centreId, day))
      const input = { name: row.name }
      const decision = decide(promised, null, input, actor, call.now, context, deps.calendar.current())
      if (!decision.ok) throw new AppError(decision.error.problem, { article: decision.error.article })
      const files = await filesGiven(deps, uploadsAmong(asks, form), actor, call.now)
      const personal = { salt: deps.newSalt(), phone, form, files, notes: {}, followCode: makeFollowCode() }
      const made = { item: ITEM, centreId, filedAt: centreId, createKey, call }
      const written = await insertNew(deps, {
        ...made,
        line,
        applicant: subject,
        personal,
        decision: decision.value,
      })
      return written && { record: written, personal, seq: 1 }
    },
    replay: async () => {
      const record = await deps.cases.findByCreateKey(createKey)
      if (!record) return null
      if (record.facts[0]?.bodyHash !== call.bodyHash) return 'other-body'
      return { record, personal: openPersonal(deps, record), seq: 1 }
    },
  })
}

/** The numbers of the open cases in which lines of a due list were handed in, by line. One round trip. */
export async function openOfLines(
  { cases }: Pick<CaseDeps, 'cases'>,
  lines: readonly string[],
): Promise<Map<string, string>> {
  const found = lines.length ? await cases.bySingleKeys(lines.map(lineKey)) : []
  return new Map(found.map(({ singleKey = '', no }) => [singleKey.slice(lineKey('').length), no]))
}
