import { decide } from '@shared/domain/cases/decide'
import { centreAsks, centreOpening } from '@shared/domain/cases/opens'
import { type ItemCode, isItemCode, itemOf } from '@shared/domain/items/catalogue'
import { checkForm, type FormValues, tidyForm } from '@shared/domain/items/check-form'
import type { CommandRow } from '@shared/domain/items/types'
import { promisedAt } from '@shared/domain/local/promise'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf } from '@shared/kernel/dates'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import { type ArchiveRecord, holdingAmong } from '../../archives'
import { assertMayKeepFiles } from '../../centres'
import { knowledgeOf, NO_FILES } from '../context'
import type { Applicant, CaseDeps } from '../deps'
import { makeFollowCode } from '../follow-code'
import { insertNew } from '../new-case'
import { openPersonal, type Personal } from '../personal'
import type { CaseAnswer } from './submit'

export interface CentreOpening {
  archiveId: string
  item: string
  form: Record<string, string>
}

/** The item, the command that opens it, and the answers as they are kept. */
function checked({ item: code, form }: CentreOpening, today: Day) {
  const item = isItemCode(code) ? itemOf(code) : null
  const row = item && centreOpening(item)
  if (!item || !row) throw new AppError('case.item-unknown')
  const fields = checkForm(centreAsks(item), form, today)
  if (fields.length) throw new AppError('request.invalid', { fields })
  return { item, row, form: tidyForm(centreAsks(item), form) }
}

/** Whose file it is: their account where one is known for certain, else the file itself stands for them. */
async function subjectOf(deps: CaseDeps, record: ArchiveRecord): Promise<Applicant> {
  if (!record.idNumber || !record.idIndex) throw new AppError('case.archive-unlinked')
  const idNumber = deps.open('archives.idNumber', record._id, record.idNumber)
  const idIndexes = deps.idIndexes(idNumber)
  const account = await deps.verifiedAccount(idIndexes)
  return {
    accountId: account ?? `archive:${record._id}`,
    level: account ? 'verified' : 'declared',
    ...{ name: record.holderName, idNumber, idIndexes, phone: '' },
    idIndex: idIndexes[0] ?? record.idIndex,
  }
}

/** One file a person, and that the one which answers for them: else nobody knows on which the case would act. */
function theirOnly(record: ArchiveRecord, { idIndexes }: Applicant) {
  const holding = holdingAmong([record], idIndexes)
  if (!holding || holding.custody.duplicate) throw new AppError('case.archive-flagged')
  return { ...NO_FILES, holding }
}

/**
 * Opens a case of an item of the centre's own on a file it keeps, for the person whose file it is. Three round trips, one more for a refusal. Throws
 * `archive.not-found`, `case.item-unknown`, `case.archive-unlinked`, `case.archive-flagged`, `case.open-already`,
 * `request.invalid` with fields, and the problems of openRecord.
 */
export async function openCase(
  deps: CaseDeps,
  actor: Actor,
  call: CommandCall,
  opening: CentreOpening,
): Promise<CaseAnswer> {
  const { item, row, form } = checked(opening, dayOf(call.now))
  const createKey = `${actor.id}:${call.key}`
  return openRecord(call, {
    load: async () => {
      const record = await deps.archives.findById(opening.archiveId)
      if (!record || !may(actor, 'case.open', { centreId: record.centreId }))
        throw new AppError('archive.not-found')
      return { record, subject: await subjectOf(deps, record) }
    },
    about: ({ subject }) => subject.idIndexes,
    insert: async ({ record, subject }) => {
      const { centreId } = record
      const day = dayOf(call.now)
      assertMayKeepFiles(deps.centres, centreId, day)
      const standing = { ...subject, form, centreId, day, byCentre: true }
      const known = knowledgeOf(deps, theirOnly(record, subject), standing)
      const promised = promisedAt(item, deps.centres.tableAt(centreId, day))
      const context = item.knows(known)
      const calendar = deps.calendar.current()
      const decision = decide(promised, null, { name: row.name }, actor, call.now, context, calendar)
      if (!decision.ok) throw new AppError(decision.error.problem, { article: decision.error.article })
      const personal = personalOf(deps, row, form)
      const code = item.code as ItemCode
      const made = {
        item: code,
        centreId,
        filedAt: row.slip && centreId,
        applicant: subject,
        personal,
        createKey,
        call,
      }
      const written = await insertNew(deps, { ...made, decision: decision.value })
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

/** Whoever brought something gets what is on the slip: the code that goes with the number. */
const personalOf = (deps: CaseDeps, { slip }: CommandRow<string>, form: FormValues): Personal => ({
  ...{ salt: deps.newSalt(), phone: '', form, files: [], notes: {} },
  ...(slip ? { followCode: makeFollowCode() } : {}),
})

/** What whoever opened it is told, as of the opening. */
export function presentOpened({ record }: CaseAnswer) {
  const state = String(record.facts[0]?.data.to)
  return { id: record._id, no: record.no, stateLabel: itemOf(record.item).states[state]?.label ?? state }
}
