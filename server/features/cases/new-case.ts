import type { Decision } from '@shared/domain/cases/decide'
import { foldCase } from '@shared/domain/cases/view'
import { linkFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import { type ItemCode, itemOf } from '@shared/domain/items/catalogue'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../platform/commands/run'
import { filesGone } from './brought-files'
import { newCaseNumber } from './case-number'
import type { CasePlace } from './case-place'
import type { CaseRecord } from './case-record'
import type { Applicant, CaseDeps } from './deps'
import { KEEP_FILES } from './keep-files'
import { movingAlready } from './moving-already'
import { outboxOf } from './outbox'
import { type Personal, sealedOf, sealPersonal } from './personal'
import { projectionsOf } from './projections'

/** A case that is decided to be opened, and by which call. */
export interface Opening {
  item: ItemCode
  centreId: string
  filedAt: string | undefined
  applicant: Applicant
  personal: Personal
  createKey: string
  call: Pick<CommandCall, 'key' | 'bodyHash' | 'now'>
  decision: Pick<Decision, 'fact' | 'effects'>
  /** The line of a unit's due list it is for; kept openly in its fact. */
  line?: string
  /** The collective account of the unit that applied for its person; kept openly in its fact. */
  unit?: string | undefined
  /** Why it goes to that centre, where nothing else led anywhere. */
  routed?: CasePlace['routed']
}

/** Case numbers drawn for one case, at most: one of a hundred million a day may be in use already. */
const MOST_NUMBERS = 3

/**
 * The record as it was written; null when its key has opened a case before, or no free number was found. Throws
 * `request.invalid` when another case was first to take a file, `case.open-already`, `hand-in.in-hand`, `transfer.moving-already`.
 */
export async function insertNew(deps: CaseDeps, opening: Opening): Promise<CaseRecord | null> {
  for (let tries = 0; tries < MOST_NUMBERS; tries += 1) {
    const record = newRecord(deps, opening)
    const outcome = await deps.cases.insert(record)
    if (outcome === 'file') throw filesGone(opening.personal.files.map(({ field }) => field))
    const isOfMoving = outcome === 'open' && itemOf(opening.item).moves === true
    if (outcome === 'moving' || isOfMoving) throw movingAlready()
    if (outcome === 'open') throw new AppError(opening.line ? 'hand-in.in-hand' : 'case.open-already')
    if (outcome !== 'number') return outcome === 'written' ? record : null
  }
  return null
}

function newRecord(deps: CaseDeps, opening: Opening): CaseRecord {
  const { applicant, personal, call, decision } = opening
  const id = deps.newId()
  const sealed = sealedOf(applicant, personal, 1, deps.sha256)
  const data = {
    ...decision.fact.data,
    ...(opening.routed ? { routed: { ...opening.routed } } : {}),
    ...(opening.line ? { line: opening.line } : {}),
    ...(opening.unit ? { unit: opening.unit } : {}),
  }
  const body = { ...decision.fact, data, ...sealed, key: call.key, bodyHash: call.bodyHash }
  const fact: Fact = linkFact([], body, deps.sha256)
  const { centreId } = opening
  const identityLevel = applicant.level === 'verified' ? 'verified' : 'declared'
  const item = itemOf(opening.item)
  const view = foldCase(item, [fact])
  const fileIds = personal.files.map((file) => file.id)
  const effects = [...(fileIds.length ? [KEEP_FILES] : []), ...decision.effects]
  return {
    _id: id,
    no: newCaseNumber(call.now),
    item: opening.item,
    centreId,
    ...(opening.filedAt ? { filedAt: opening.filedAt } : {}),
    ...(opening.unit ? { unitKey: `${opening.unit}:${id}` } : {}),
    applicantId: applicant.accountId,
    applicantName: applicant.name,
    idNumber: deps.seal('cases.idNumber', id, applicant.idNumber),
    idIndex: applicant.idIndex,
    personal: sealPersonal(deps, id, personal),
    identityLevel,
    createKey: opening.createKey,
    version: 1,
    ...projectionsOf(item, { _id: id, applicantId: applicant.accountId, centreId, identityLevel }, view, [
      fact,
    ]),
    openedAt: view.openedAt,
    facts: [fact],
    outbox: outboxOf(id, 1, effects),
    ...(effects.length ? { outboxAt: call.now } : {}),
    ...(fileIds.length ? { fileIds } : {}),
  }
}
