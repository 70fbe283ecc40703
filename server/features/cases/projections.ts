import { lastWord } from '@shared/domain/cases/last-word'
import type { CaseView } from '@shared/domain/cases/view'
import type { Fact } from '@shared/domain/facts/types'
import type { ServiceItem } from '@shared/domain/items/types'
import type { CaseRecord } from './repository'

export type Projections = Pick<
  CaseRecord,
  'state' | 'open' | 'dueOn' | 'queueKey' | 'awaitsNotice' | 'certificateId' | 'handledBy'
>

/** What queries need of a folded case. Always recomputed from the facts, so that re-folding gives 0 differences. */
export function projectionsOf(
  item: ServiceItem,
  id: string,
  view: CaseView,
  facts: readonly Fact[],
): Projections {
  const dueOn = view.due?.day ?? ''
  const open = item.states[view.state]?.holder !== 'nobody'
  const queueKey = `${dueOn}:${id}`
  return {
    state: view.state,
    open,
    dueOn,
    queueKey,
    ...(open && view.due?.provisional ? { awaitsNotice: queueKey } : {}),
    certificateId: view.result?.certificateId ?? null,
    handledBy: lastWord(facts),
  }
}
