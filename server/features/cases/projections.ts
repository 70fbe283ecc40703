import { lastWord } from '@shared/domain/cases/last-word'
import type { CaseView } from '@shared/domain/cases/view'
import type { Fact } from '@shared/domain/facts/types'
import type { ServiceItem } from '@shared/domain/items/types'
import type { CaseRecord } from './repository'

export type Projections = Pick<
  CaseRecord,
  | 'state'
  | 'open'
  | 'dueOn'
  | 'queueKey'
  | 'awaitsNotice'
  | 'singleKey'
  | 'moving'
  | 'certificateId'
  | 'handledBy'
>

/** What queries need of a folded case. Always recomputed from the facts, so that re-folding gives 0 differences. */
export function projectionsOf(
  item: ServiceItem,
  { _id: id, applicantId }: Pick<CaseRecord, '_id' | 'applicantId'>,
  view: CaseView,
  facts: readonly Fact[],
): Projections {
  const dueOn = view.due?.day ?? ''
  const open = item.states[view.state]?.holder !== 'nobody'
  const queueKey = `${dueOn}:${id}`
  return {
    state: view.state,
    open,
    // Once closed it keeps nothing from being opened; a key of its own stands for none.
    ...(item.single ? { singleKey: open ? `${item.code}:${applicantId}` : id } : {}),
    // What the system opened for the other side stands under the place of the case that it was opened for.
    ...(item.moves && facts[0]?.by.kind !== 'system' ? { moving: open } : {}),
    dueOn,
    queueKey,
    ...(open && view.due?.provisional ? { awaitsNotice: queueKey } : {}),
    certificateId: view.result?.certificateId ?? null,
    handledBy: lastWord(facts),
  }
}
