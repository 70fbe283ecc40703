import { decide } from '@shared/domain/cases/decide'
import { centreAsks, centreOpening } from '@shared/domain/cases/opens'
import { type ItemCode, isItemCode, itemOf } from '@shared/domain/items/catalogue'
import { checkForm, type FormValues, tidyForm } from '@shared/domain/items/check-form'
import { CENTRE_ITEMS } from '@shared/domain/items/titles'
import type { CommandRow, QuestionGroup, ServiceItem } from '@shared/domain/items/types'
import { promisedAt } from '@shared/domain/local/promise'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf } from '@shared/kernel/dates'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import { type ArchiveRecord, holdingAmong } from '../../archives'
import { assertMayKeepFiles } from '../../centres'
import { filesGiven, uploadsAmong } from '../brought-files'
import { type FilesFound, knowledgeOf, NO_FILES, openedBy } from '../context'
import type { Applicant, CaseDeps } from '../deps'
import { makeFollowCode } from '../follow-code'
import { namedUnit, withUnitNamed } from '../named-unit'
import { insertNew } from '../new-case'
import { openPersonal, type Personal } from '../personal'
import { standInOf } from '../stand-in'
import type { CaseAnswer } from './submit'

export interface CentreOpening {
  archiveId: string
  item: string
  form: Record<string, string>
}

/** An item that is opened for somebody, the command for it, what is asked with it, and the answers as they are kept. */
interface Checked {
  item: ServiceItem
  row: CommandRow<string>
  asks: readonly QuestionGroup[]
  form: FormValues
}

/** Whom and what a case is opened on, and where. */
interface OpenedOn {
  subject: Applicant
  centreId: string
  files: FilesFound
  /** What is known besides of what was answered; and the collective account of the unit that applies. */
  told?: FormValues
  unit?: string
}

/** The item, the command that opens it, and the answers as they are kept. `among`: the items that are opened so. */
export function checked(
  { item: code, form }: Pick<CentreOpening, 'item' | 'form'>,
  among: readonly ItemCode[],
  today: Day,
): Checked {
  const item = isItemCode(code) && among.includes(code) ? itemOf(code) : null
  const row = item && centreOpening(item)
  if (!item || !row) throw new AppError('case.item-unknown')
  return answered(item, row, centreAsks(item), form, today)
}

/** The answers held to what is asked. Throws `request.invalid` with fields. */
export function answered(
  item: ServiceItem,
  row: CommandRow<string>,
  asks: readonly QuestionGroup[],
  form: FormValues,
  today: Day,
): Checked {
  const fields = checkForm(asks, form, today)
  if (fields.length) throw new AppError('request.invalid', { fields })
  return { item, row, asks, form: { ...tidyForm(asks, form), ...item.fixed } }
}

/** Whose file it is: their account where one is known for certain, else the file itself stands for them. */
export async function subjectOf(deps: CaseDeps, record: ArchiveRecord): Promise<Applicant> {
  if (!record.idNumber || !record.idIndex) throw new AppError('case.archive-unlinked')
  const idNumber = deps.open('archives.idNumber', record._id, record.idNumber)
  const idIndexes = deps.idIndexes(idNumber)
  const account = await deps.verifiedAccount(idIndexes)
  return {
    accountId: account ?? standInOf('archive', record._id),
    level: account ? 'verified' : 'declared',
    ...{ name: record.holderName, idNumber, idIndexes, phone: '' },
    idIndex: idIndexes[0] ?? record.idIndex,
  }
}

/** One file a person, and that the one which answers for them: else nobody knows on which the case would act. */
export function theirOnly(record: ArchiveRecord, { idIndexes }: Applicant) {
  const holding = holdingAmong([record], idIndexes)
  if (!holding || holding.custody.duplicate) throw new AppError('case.archive-flagged')
  return { ...NO_FILES, holding }
}

/**
 * Opens a case of an item of the centre's own on a file it keeps, for the person whose file it is. Three round trips, one more for a refusal. Throws
 * `archive.not-found`, `case.item-unknown`, `case.archive-unlinked`, `case.archive-flagged`, `case.open-already`,
 * `request.invalid` with fields, and the problems of openRecord.
 */
export const openCase = (
  deps: CaseDeps,
  actor: Actor,
  call: CommandCall,
  opening: CentreOpening,
): Promise<CaseAnswer> =>
  openForSubject(deps, actor, call, checked(opening, CENTRE_ITEMS, dayOf(call.now)), {
    load: async () => {
      const record = await deps.archives.findById(opening.archiveId)
      if (!record || !may(actor, 'case.open', { centreId: record.centreId }))
        throw new AppError('archive.not-found')
      const [subject, target] = await Promise.all([
        subjectOf(deps, record),
        namedUnit(deps, record.centreId, opening.form),
      ])
      return { record, subject, target }
    },
    on: ({ record, subject, target }) => ({
      ...{ subject, centreId: record.centreId },
      files: { ...theirOnly(record, subject), target },
    }),
  })

/** Opens a case by the word of a centre or a unit, once for this call. `load` finds whose it is, `on` what it is opened on. */
export function openForSubject<Found extends { subject: Applicant }>(
  deps: CaseDeps,
  actor: Actor,
  call: CommandCall,
  { item, row, asks, form: asked }: Checked,
  { load, on }: { load: () => Promise<Found>; on: (found: Found) => OpenedOn },
): Promise<CaseAnswer> {
  const createKey = `${actor.id}:${call.key}`
  return openRecord<Found, CaseAnswer>(call, {
    load,
    about: ({ subject }) => subject.idIndexes,
    insert: async (found) => {
      const { subject, centreId, files: kept, told, unit } = on(found)
      const form = { ...withUnitNamed(asked, kept.target), ...told }
      const day = dayOf(call.now)
      assertMayKeepFiles(deps.centres, centreId, day)
      const standing = { ...subject, form, centreId, day, ...openedBy(item, row.name) }
      const promised = promisedAt(item, deps.centres.tableAt(centreId, day))
      const context = item.knows(knowledgeOf(deps, kept, standing))
      const calendar = deps.calendar.current()
      const decision = decide(promised, null, { name: row.name }, actor, call.now, context, calendar)
      if (!decision.ok) throw new AppError(decision.error.problem, { article: decision.error.article })
      const files = await filesGiven(deps, uploadsAmong(asks, form), actor, call.now)
      const personal = { ...personalOf(deps, row, subject.phone, form), files }
      const code = item.code as ItemCode
      const filedAt = row.slip && centreId
      const made = { item: code, centreId, filedAt, applicant: subject, personal, createKey, call, unit }
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
const personalOf = (
  deps: CaseDeps,
  { slip }: CommandRow<string>,
  phone: string,
  form: FormValues,
): Personal => ({
  ...{ salt: deps.newSalt(), phone, form, files: [], notes: {} },
  ...(slip ? { followCode: makeFollowCode() } : {}),
})

/** What whoever opened it is told, as of the opening. */
export function presentOpened({ record }: CaseAnswer) {
  const state = String(record.facts[0]?.data.to)
  return { id: record._id, no: record.no, stateLabel: itemOf(record.item).states[state]?.label ?? state }
}
