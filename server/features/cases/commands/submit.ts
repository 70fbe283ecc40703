import { decide } from '@shared/domain/cases/decide'
import { foldCase } from '@shared/domain/cases/view'
import { linkFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import { type ItemCode, isItemCode, itemOf } from '@shared/domain/items/catalogue'
import { askedQuestions, checkForm, type FormValues, tidyForm } from '@shared/domain/items/check-form'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf } from '@shared/kernel/dates'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import { assertMayKeepFiles } from '../../centres'
import { newCaseNumber } from '../case-number'
import { type FilesFound, findFiles, knowledgeOf } from '../context'
import type { Applicant, CaseDeps } from '../deps'
import { KEEP_FILES } from '../keep-files'
import { outboxOf } from '../outbox'
import { type CaseFile, openPersonal, type Personal, sealedOf, sealPersonal } from '../personal'
import { projectionsOf } from '../projections'
import type { CaseRecord } from '../repository'

export interface Submission {
  item: string
  form: Record<string, string>
}

/** A written case and the fact that answers the call, so that a replay can answer the same. */
export interface CaseAnswer {
  record: CaseRecord
  /** What the case keeps of its person, in plain for this answer. */
  personal: Personal
  seq: number
  /** The files the decision was made on, when they were loaded: saves reading them again. */
  files?: FilesFound
}

function checkedItem({ item, form }: Submission, today: Day): ItemCode {
  if (!isItemCode(item)) throw new AppError('case.item-unknown')
  const fields = checkForm(itemOf(item).groups, form, today)
  if (fields.length) throw new AppError('request.invalid', { fields })
  return item
}

/**
 * Opens a case (article 23 for certificates): the item's rule sends it straight on or to a clerk.
 * Throws `request.invalid` with fields, `case.item-unknown`, `identity.needed`, and the problems of openRecord.
 */
export async function submitCase(
  deps: CaseDeps,
  actor: Actor,
  applicant: Applicant,
  call: CommandCall,
  submission: Submission,
): Promise<CaseAnswer> {
  const item = checkedItem(submission, dayOf(call.now))
  const createKey = `${actor.id}:${call.key}`
  const form = tidyForm(itemOf(item).groups, submission.form)
  return openRecord<FilesFound, CaseAnswer>(call, {
    load: async () => {
      if (applicant.level === 'none') throw new AppError('identity.needed')
      return findFiles(deps, applicant.idIndexes, form)
    },
    about: () => [applicant.idIndex],
    insert: async (files) => {
      const context = itemOf(item).knows(knowledgeOf(files, { ...applicant, form }))
      const calendar = deps.calendar.current()
      const decision = decide(itemOf(item), null, { name: 'submit' }, actor, call.now, context, calendar)
      if (!decision.ok) throw new AppError(decision.error.problem, { article: decision.error.article })
      const centreId = files.holding?.centreId ?? deps.centres.home()._id
      assertMayKeepFiles(deps.centres, centreId, dayOf(call.now))
      const personal = personalOf(deps, applicant, form, await filesGiven(deps, item, actor, form, call.now))
      const opening = { item, centreId, applicant, personal, createKey, call, decision: decision.value }
      const record = await insertNew(deps, opening)
      return record && { record, personal, seq: 1 }
    },
    replay: async () => {
      const record = await deps.cases.findByCreateKey(createKey)
      if (!record) return null
      if (record.facts[0]?.bodyHash !== call.bodyHash) return 'other-body'
      return { record, personal: openPersonal(deps, record), seq: 1 }
    },
  })
}

interface Opening {
  item: ItemCode
  centreId: string
  applicant: Applicant
  personal: Personal
  createKey: string
  call: CommandCall
  decision: { fact: Parameters<typeof linkFact>[1]; effects: string[] }
}

/** Files that are not to be had: taken by another case, run out, or never there. */
const filesGone = (fields: readonly string[]) =>
  new AppError('request.invalid', { fields: fields.map((path) => ({ path, message: 'file.again' })) })

/** The uploaded files that the answers name. Throws `request.invalid` for one that is not to be had. One round trip. */
async function filesGiven(
  deps: CaseDeps,
  item: ItemCode,
  actor: Actor,
  form: FormValues,
  now: Date,
): Promise<CaseFile[]> {
  const asked = askedQuestions(itemOf(item).groups, form).filter(
    ({ kind, field }) => kind === 'upload' && form[field],
  )
  if (asked.length === 0) return []
  const ids = asked.map(({ field }) => form[field] ?? '')
  const found = await deps.waitingFiles(actor.id, ids, now)
  const byId = new Map(found?.map((file) => [file.id, file]))
  const files = asked.flatMap(({ field }) => {
    const file = byId.get(form[field] ?? '')
    return file ? [{ ...file, field }] : []
  })
  if (files.length === asked.length) return files
  throw filesGone(asked.map(({ field }) => field))
}

const personalOf = (deps: CaseDeps, { phone }: Applicant, form: FormValues, files: CaseFile[]): Personal => ({
  salt: deps.newSalt(),
  phone,
  form,
  files,
  notes: {},
})

/** Case numbers drawn for one case, at most: one of a hundred million a day may be in use already. */
const MOST_NUMBERS = 3

/**
 * The record as it was written; null when its key has opened a case before, or no free number was found. Throws
 * `request.invalid` when another case was first to take a file.
 */
async function insertNew(deps: CaseDeps, opening: Opening): Promise<CaseRecord | null> {
  for (let tries = 0; tries < MOST_NUMBERS; tries += 1) {
    const record = newRecord(deps, opening)
    const outcome = await deps.cases.insert(record)
    if (outcome === 'file') throw filesGone(opening.personal.files.map(({ field }) => field))
    if (outcome !== 'number') return outcome === 'written' ? record : null
  }
  return null
}

function newRecord(deps: CaseDeps, opening: Opening): CaseRecord {
  const { applicant, personal, call, decision } = opening
  const id = deps.newId()
  const sealed = sealedOf(applicant, personal, 1, deps.sha256)
  const body = { ...decision.fact, ...sealed, key: call.key, bodyHash: call.bodyHash }
  const fact: Fact = linkFact([], body, deps.sha256)
  const item = itemOf(opening.item)
  const view = foldCase(item, [fact])
  const fileIds = personal.files.map((file) => file.id)
  const effects = [...(fileIds.length ? [KEEP_FILES] : []), ...decision.effects]
  return {
    _id: id,
    no: newCaseNumber(call.now),
    item: opening.item,
    centreId: opening.centreId,
    applicantId: applicant.accountId,
    applicantName: applicant.name,
    idNumber: deps.seal('cases.idNumber', id, applicant.idNumber),
    idIndex: applicant.idIndex,
    personal: sealPersonal(deps, id, personal),
    identityLevel: applicant.level === 'verified' ? 'verified' : 'declared',
    createKey: opening.createKey,
    version: 1,
    ...projectionsOf(item, id, view, [fact]),
    openedAt: view.openedAt,
    facts: [fact],
    outbox: outboxOf(id, 1, effects),
    ...(effects.length ? { outboxAt: call.now } : {}),
    ...(fileIds.length ? { fileIds } : {}),
  }
}
