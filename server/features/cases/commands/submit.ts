import { decide } from '@shared/domain/cases/decide'
import { foldCase } from '@shared/domain/cases/view'
import { linkFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import { type ItemCode, isItemCode, itemOf } from '@shared/domain/items/catalogue'
import { checkForm, tidyForm } from '@shared/domain/items/check-form'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import { findHolding, type Holding } from '../../archives'
import { newCaseNumber } from '../case-number'
import { contextOf } from '../context'
import type { Applicant, CaseDeps } from '../deps'
import { outboxOf } from '../outbox'
import { projectionsOf } from '../projections'
import type { CaseRecord } from '../repository'

export interface Submission {
  item: string
  form: Record<string, string>
}

/** A written case and the fact that answers the call, so that a replay can answer the same. */
export interface CaseAnswer {
  record: CaseRecord
  seq: number
  /** The file the decision was made on, when it was loaded: saves reading it again. */
  holding?: Holding | null
}

function checkedItem({ item, form }: Submission): ItemCode {
  if (!isItemCode(item)) throw new AppError('case.item-unknown')
  const fields = checkForm(itemOf(item).groups, form)
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
  const item = checkedItem(submission)
  const createKey = `${actor.id}:${call.key}`
  return openRecord<Holding | null, CaseAnswer>(call, {
    load: async () => {
      if (applicant.level === 'none') throw new AppError('identity.needed')
      return findHolding(deps.archives, applicant.idIndexes)
    },
    about: () => [applicant.idIndex],
    insert: async (holding) => {
      const input = { name: 'submit', form: tidyForm(itemOf(item).groups, submission.form) }
      const decision = decide(itemOf(item), null, input, actor, call.now, contextOf(holding, applicant))
      if (!decision.ok) throw new AppError(decision.error.problem, { article: decision.error.article })
      const centreId = holding?.centreId ?? deps.centres.home()._id
      const record = newRecord(deps, { item, centreId, applicant, createKey, call, decision: decision.value })
      const outcome = await deps.cases.insert(record)
      return outcome === 'written' ? { record, seq: 1 } : null
    },
    replay: async () => {
      const record = await deps.cases.findByCreateKey(createKey)
      if (!record) return null
      return record.facts[0]?.bodyHash === call.bodyHash ? { record, seq: 1 } : 'other-body'
    },
  })
}

interface Opening {
  item: ItemCode
  centreId: string
  applicant: Applicant
  createKey: string
  call: CommandCall
  decision: { fact: Parameters<typeof linkFact>[1]; effects: string[] }
}

function newRecord(deps: CaseDeps, opening: Opening): CaseRecord {
  const { applicant, call, decision } = opening
  const id = deps.newId()
  const salt = deps.newSalt()
  const sealed = {
    idNumber: deps.sha256(`${salt}|${applicant.idNumber}`),
    name: deps.sha256(`${salt}|${applicant.name}`),
  }
  const body = { ...decision.fact, sealed, key: call.key, bodyHash: call.bodyHash }
  const fact: Fact = linkFact([], body, deps.sha256)
  const item = itemOf(opening.item)
  const view = foldCase(item, [fact])
  return {
    _id: id,
    no: newCaseNumber(call.now),
    item: opening.item,
    centreId: opening.centreId,
    applicantId: applicant.accountId,
    applicantName: applicant.name,
    idNumber: deps.seal('cases.idNumber', id, applicant.idNumber),
    idIndex: applicant.idIndex,
    phone: deps.seal('cases.phone', id, applicant.phone),
    salt,
    identityLevel: applicant.level === 'verified' ? 'verified' : 'declared',
    createKey: opening.createKey,
    version: 1,
    ...projectionsOf(item, id, view),
    openedAt: view.openedAt,
    facts: [fact],
    outbox: outboxOf(id, 1, decision.effects),
    ...(decision.effects.length ? { outboxAt: call.now } : {}),
  }
}
