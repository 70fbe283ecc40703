import { decide } from '@shared/domain/cases/decide'
import { needsStanding } from '@shared/domain/cases/needs-standing'
import { type ItemCode, isItemCode, itemOf } from '@shared/domain/items/catalogue'
import { askedQuestions, checkForm, type FormValues, tidyForm } from '@shared/domain/items/check-form'
import { isPersonItem } from '@shared/domain/items/titles'
import { promisedAt } from '@shared/domain/local/promise'
import type { Actor } from '@shared/domain/policy/roles'
import type { OnBehalf } from '@shared/domain/window/on-behalf'
import { AppError } from '@shared/kernel/app-error'
import { type Day, dayOf } from '@shared/kernel/dates'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import { assertMayKeepFiles } from '../../centres'
import { filesGiven, uploadsAsked } from '../brought-files'
import { type CasePlace, placeFor } from '../case-place'
import type { CaseRecord } from '../case-record'
import { withCentreNamed } from '../chosen-centre'
import { type FilesFound, findFiles, knowledgeOf } from '../context'
import type { Applicant, CaseDeps } from '../deps'
import { makeFollowCode } from '../follow-code'
import { movingAlready } from '../moving-already'
import { namedGap } from '../named-gap'
import { withUnitNamed } from '../named-unit'
import { insertNew } from '../new-case'
import { type CaseFile, openPersonal, type Personal } from '../personal'

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
  // What a centre opens itself nobody can apply for.
  if (!isItemCode(item) || !isPersonItem(item)) throw new AppError('case.item-unknown')
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
  const { groups, fixed } = itemOf(item)
  const told = { ...withCentreNamed(deps.centres, tidyForm(groups, submission.form)), ...fixed }
  return openRecord<Found, CaseAnswer>(call, {
    load: () => foundFor(deps, applicant, submission, told, dayOf(call.now)),
    about: () => [applicant.idIndex],
    insert: async (files) => {
      const form = withUnitNamed(files.gap ? { ...told, gap: files.gap.answer } : told, files.target)
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

/** What the case is about and where it goes. Throws `identity.needed`, `sign-in.proof-needed` where handing in is a signature, `transfer.moving-already`. */
async function foundFor(
  deps: CaseDeps,
  applicant: Applicant,
  { item, onBehalf }: Submission,
  form: FormValues,
  day: Day,
): Promise<Found> {
  if (applicant.level === 'none') throw new AppError('identity.needed')
  if (isSigned(item as ItemCode) && !applicant.proved && !onBehalf) throw new AppError('sign-in.proof-needed')
  // That a file moves is told to nobody who has merely told its number.
  const isTold = itemOf(item as ItemCode).moves === true && applicant.level === 'verified'
  const [files, gap] = await Promise.all([
    findFiles(deps, applicant.idIndexes, form, isTold ? {} : { isMoving: false }),
    namedGap(deps, applicant, form, day),
  ])
  if (files.isMoving) throw movingAlready()
  const { holding, unit } = files
  // Asked for only where nothing else leads anywhere: most have a file.
  const isPlaced = form.centre !== undefined || Boolean(unit ?? holding ?? onBehalf)
  const accountAt = isPlaced ? null : await deps.accountCentre(applicant.idIndexes)
  const arriving = { applicant, form, unitAt: unit?.centreId, holding, accountAt, onBehalf, day }
  return { ...files, gap, place: placeFor(deps, arriving) }
}

/** The number that the form gives to call about the case; undefined where it gives none. */
const phoneToCall = (item: ItemCode, form: FormValues): string | undefined =>
  askedQuestions(itemOf(item).groups, form)
    .filter(({ contact }) => contact)
    .map(({ field }) => form[field])[0]

/** Whether handing in is a signature. */
const isSigned = (item: ItemCode): boolean => itemOf(item).groups.some(({ signed }) => signed)

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
