import type { Decision } from '@shared/domain/cases/decide'
import { foldCase } from '@shared/domain/cases/view'
import { linkFact } from '@shared/domain/facts/chain'
import type { FactBody } from '@shared/domain/facts/types'
import { itemOf } from '@shared/domain/items/catalogue'
import { AppError } from '@shared/kernel/app-error'
import { isDuplicateOf } from '../../platform/mongo/errors'
import type { CaseRecord } from './case-record'
import type { CaseDeps } from './deps'
import { outboxOf } from './outbox'
import { projectionsOf } from './projections'
import type { CaseChange } from './repository'

/**
 * Writes what was decided: the fact linked to the one before, the projections and the effects, in one write. Null when another
 * fact came first. `own`: what the command adds to the fact; `sealing`: the personal part, and who applied, when they changed.
 * Throws `transfer.number-used` when another package goes by the same number, `transfer.moving-elsewhere` when another case moves the file
 * of the same person.
 */
export function appendDecision(
  deps: Pick<CaseDeps, 'cases' | 'sha256'>,
  record: CaseRecord,
  { fact: body, effects }: Decision,
  own: Pick<FactBody, 'key' | 'bodyHash' | 'sealed'>,
  sealing: Pick<CaseChange, 'personal' | 'person' | 'applicantId'> = {},
): Promise<CaseRecord | null> {
  const item = itemOf(record.item)
  const fact = linkFact(record.facts, { ...body, ...own }, deps.sha256)
  const facts = [...record.facts, fact]
  const owner = sealing.applicantId ? { applicantId: sealing.applicantId } : {}
  const change = {
    ...{ fact, ...projectionsOf(item, { ...record, ...owner }, foldCase(item, facts), facts), ...sealing },
    outbox: outboxOf(record._id, fact.seq, effects),
  }
  return deps.cases.append(record._id, record.version, change).catch((error: unknown) => {
    if (isDuplicateOf(error, 'sentKey') || isDuplicateOf(error, 'usedKey'))
      throw new AppError('transfer.number-used', { article: 'N20-3' })
    if (isDuplicateOf(error, 'moving')) throw new AppError('transfer.moving-elsewhere', { article: 'N20-1' })
    throw error
  })
}
