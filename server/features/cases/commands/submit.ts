import { decide } from '@shared/domain/cases/decide'
import { needsStanding } from '@shared/domain/cases/needs-standing'
import { foldCase } from '@shared/domain/cases/view'
import { linkFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import { type ItemCode, isItemCode, itemOf } from '@shared/domain/items/catalogue'
import { askedQuestions, checkForm, type FormValues, tidyForm } from '@shared/domain/items/check-form'
import { promisedAt } from '@shared/domain/local/promise'
import type { Actor } from '@shared/domain/policy/roles'
import type { OnBehalf } from '@shared/domain/window/on-behalf'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf } from '@shared/kernel/dates'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import { assertMayKeepFiles } from '../../centres'
import { filesGiven, filesGone, uploadsAsked } from '../brought-files'
import { newCaseNumber } from '../case-number'
import { type CasePlace, placeFor } from '../case-place'
import { withCentreNamed } from '../chosen-centre'
import { type FilesFound, findFiles, knowledgeOf } from '../context'
import type { Applicant, CaseDeps } from '../deps'
import { makeFollowCode } from '../follow-code'
import { KEEP_FILES } from '../keep-files'
import { outboxOf } from '../outbox'
import { type CaseFile, openPersonal, type Personal, sealedOf, sealPersonal } from '../personal'
import { projectionsOf } from '../projections'
import type { CaseRecord } from '../repository'

export interface Submission {
  item: string
  form: Record<string, string>
  /** Filed at the window for the person who stands there. */
  onBehalf?: OnBehalf
  /** Papers scanned at the window, beside those the form asks for: ids of waiting uploads. */
  scans?: readonly string[]
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

/** The files a new case is about, and the centre it goes to. */
type Found = FilesFound & { place: CasePlace }

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
  const form = withCentreNamed(deps.centres, tidyForm(itemOf(item).groups, submission.form))
  return openRecord<Found, CaseAnswer>(call, {
    load: () => foundFor(deps, applicant, submission, form, dayOf(call.now)),
    about: () => [applicant.idIndex],
    insert: async (files) => {
      const { centreId, routed } = files.place
      const phone = phoneToCall(item, form) ?? applicant.phone
      const standing = { ...applicant, form, centreId, phone, day: dayOf(call.now) }
      const context = itemOf(item).knows(knowledgeOf(deps, files, standing))
      const input = { name: 'submit', onBehalf: submission.onBehalf }
      const promised = promisedAt(itemOf(item), deps.centres.tableAt(centreId, dayOf(call.now)))
      const decision = decide(promised, null, input, actor, call.now, context, deps.calendar.current())
      if (!decision.ok) throw new AppError(decision.error.problem, { article: decision.error.article })
      if (needsStanding(itemOf(item), 'submit')) assertMayKeepFiles(deps.centres, centreId, dayOf(call.now))
      const asked = uploadsAsked(item, form, submission.scans)
      const brought = await filesGiven(deps, asked, actor, call.now)
      const filedAt = submission.onBehalf?.centreId
      const personal = personalOf(deps, phone, form, brought, filedAt !== undefined)
      const opening = {
        item,
        centreId,
        filedAt,
        applicant,
        personal,
        createKey,
        call,
        decision: decision.value,
        routed,
      }
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

/** What the case is about and where it goes. Throws `identity.needed`, and `sign-in.proof-needed` where handing in is a signature. */
async function foundFor(
  deps: CaseDeps,
  applicant: Applicant,
  { item, onBehalf }: Submission,
  form: FormValues,
  day: Day,
): Promise<Found> {
  if (applicant.level === 'none') throw new AppError('identity.needed')
  if (isSigned(item as ItemCode) && !applicant.proved && !onBehalf) throw new AppError('sign-in.proof-needed')
  const files = await findFiles(deps, applicant.idIndexes, form)
  const { holding } = files
  // Asked for only where nothing else leads anywhere: most have a file.
  const isPlaced = form.centre !== undefined || holding !== null || onBehalf !== undefined
  const accountAt = isPlaced ? null : await deps.accountCentre(applicant.idIndexes)
  return { ...files, place: placeFor(deps, { applicant, form, holding, accountAt, onBehalf, day }) }
}

/** The number that the form gives to call about the case; undefined where it gives none. */
const phoneToCall = (item: ItemCode, form: FormValues): string | undefined =>
  askedQuestions(itemOf(item).groups, form)
    .filter(({ contact }) => contact)
    .map(({ field }) => form[field])[0]

/** Whether handing in is a signature. */
const isSigned = (item: ItemCode): boolean => itemOf(item).groups.some(({ signed }) => signed)

interface Opening {
  item: ItemCode
  centreId: string
  filedAt: string | undefined
  applicant: Applicant
  personal: Personal
  createKey: string
  call: CommandCall
  decision: { fact: Parameters<typeof linkFact>[1]; effects: string[] }
  routed: CasePlace['routed']
}

/** `isFollowed`: a walk-in has nothing but number and code to follow the case by. */
const personalOf = (
  deps: CaseDeps,
  phone: string,
  form: FormValues,
  files: CaseFile[],
  isFollowed: boolean,
): Personal => ({
  ...{ salt: deps.newSalt(), phone, form, files, notes: {} },
  ...(isFollowed ? { followCode: makeFollowCode() } : {}),
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
    if (outcome === 'open') throw new AppError('case.open-already')
    if (outcome !== 'number') return outcome === 'written' ? record : null
  }
  return null
}

function newRecord(deps: CaseDeps, opening: Opening): CaseRecord {
  const { applicant, personal, call, decision } = opening
  const id = deps.newId()
  const sealed = sealedOf(applicant, personal, 1, deps.sha256)
  const data = { ...decision.fact.data, ...(opening.routed ? { routed: { ...opening.routed } } : {}) }
  const body = { ...decision.fact, data, ...sealed, key: call.key, bodyHash: call.bodyHash }
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
    ...(opening.filedAt ? { filedAt: opening.filedAt } : {}),
    applicantId: applicant.accountId,
    applicantName: applicant.name,
    idNumber: deps.seal('cases.idNumber', id, applicant.idNumber),
    idIndex: applicant.idIndex,
    personal: sealPersonal(deps, id, personal),
    identityLevel: applicant.level === 'verified' ? 'verified' : 'declared',
    createKey: opening.createKey,
    version: 1,
    ...projectionsOf(item, { _id: id, applicantId: applicant.accountId }, view, [fact]),
    openedAt: view.openedAt,
    facts: [fact],
    outbox: outboxOf(id, 1, effects),
    ...(effects.length ? { outboxAt: call.now } : {}),
    ...(fileIds.length ? { fileIds } : {}),
  }
}
