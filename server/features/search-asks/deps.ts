import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import type { Holder } from '@shared/domain/items/file-search-context'
import { inquiriesOf } from '@shared/domain/items/file-search-inquiries'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import type { DocumentRenderer } from '../../platform/ports/document-renderer'
import type { CaseDeps, CaseRecord } from '../cases'

/** What the questions of a search stand on. */
export interface SearchDeps {
  cases: CaseDeps
  renderer: DocumentRenderer
  publicUrl: string
  /** Seals have no legal effect here. */
  demonstration: boolean
}

/** One question of a search, as the facts of its case have it. */
export type Asked = ReturnType<typeof inquiriesOf>[number]

/** Everybody whom a case has asked; nobody where it is no search. */
export function askedBy(record: CaseRecord): Asked[] {
  if (record.item !== 'file-search') return []
  return inquiriesOf(foldCase(itemOf(record.item), record.facts).kept)
}

/** The question of a case to one holder; null where it was not asked. */
export const askedOf = (record: CaseRecord, holder: Holder): Asked | null =>
  askedBy(record).find((one) => one.holder === holder) ?? null

/**
 * The case of a question that was put to the centre staff work at. One round trip. Throws `case.not-found` also for a question to
 * somebody else, as long as the case is open.
 */
export async function ownTask(
  { cases }: SearchDeps,
  actor: Actor,
  { id, holder }: { id: string; holder: Holder },
): Promise<{ record: CaseRecord; asked: Asked }> {
  const record = await cases.cases.findById(id)
  const asked = record && askedOf(record, holder)
  const isTheirs =
    asked?.centreId && may(actor, 'search.answer', { centreId: asked.centreId }) && record?.open === true
  if (!record || !asked || !isTheirs) throw new AppError('case.not-found')
  return { record, asked }
}
