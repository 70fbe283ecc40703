import type { Decision } from '@shared/domain/cases/decide'
import { foldCase } from '@shared/domain/cases/view'
import { linkFact } from '@shared/domain/facts/chain'
import type { FactBody } from '@shared/domain/facts/types'
import { itemOf } from '@shared/domain/items/catalogue'
import { AppError } from '@shared/kernel/app-error'
import { isDuplicateOf } from '../../platform/mongo/errors'
import { filesGone } from './brought-files'
import type { CaseRecord } from './case-record'
import type { CaseDeps } from './deps'
import { KEEP_FILES } from './keep-files'
import { outboxOf } from './outbox'
import type { CaseFile } from './personal'
import { projectionsOf } from './projections'
import type { CaseChange } from './repository'

/** What of a case changes beside its facts. */
type Sealing = Pick<CaseChange, 'personal' | 'person' | 'applicantId'> & { brought?: readonly CaseFile[] }

/**
 * Writes what was decided: the fact linked to the one before, the projections and the effects, in one write. Null when another
 * fact came first. `own`: what the command adds to the fact; the rest: the personal part, who applied, and the files that came, when they changed.
 * Throws `request.invalid` when another case was first to take a file, `transfer.number-used` when another package goes by the same number, `transfer.moving-elsewhere` when another case moves the file
 * of the same person.
 */
export function appendDecision(
  deps: Pick<CaseDeps, 'cases' | 'sha256'>,
  record: CaseRecord,
  { fact: body, effects }: Decision,
  own: Pick<FactBody, 'key' | 'bodyHash' | 'sealed'>,
  { brought = [], ...sealing }: Sealing = {},
): Promise<CaseRecord | null> {
  const item = itemOf(record.item)
  const fact = linkFact(record.facts, { ...body, ...own }, deps.sha256)
  const facts = [...record.facts, fact]
  const owner = sealing.applicantId ? { applicantId: sealing.applicantId } : {}
  const fileIds = brought.map(({ id }) => id)
  const change = {
    ...{ fact, ...projectionsOf(item, { ...record, ...owner }, foldCase(item, facts), facts), ...sealing },
    ...{
      fileIds,
      outbox: outboxOf(record._id, fact.seq, fileIds.length ? [KEEP_FILES, ...effects] : effects),
    },
  }
  return deps.cases.append(record._id, record.version, change).catch((error: unknown) => {
    if (isDuplicateOf(error, 'sentKey') || isDuplicateOf(error, 'usedKey'))
      throw new AppError('transfer.number-used', { article: 'N20-3' })
    if (isDuplicateOf(error, 'fileIds')) throw filesGone(brought.map(({ field }) => field))
    if (isDuplicateOf(error, 'moving')) throw new AppError('transfer.moving-elsewhere', { article: 'N20-1' })
    throw error
  })
}
