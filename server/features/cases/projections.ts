import type { CaseView } from '@shared/domain/cases/view'
import type { ServiceItem } from '@shared/domain/items/types'
import type { CaseRecord } from './repository'

export type Projections = Pick<CaseRecord, 'state' | 'open' | 'dueOn' | 'queueKey' | 'certificateId'>

/** What queries need of a folded case. Always recomputed from the facts, so that re-folding gives 0 differences. */
export function projectionsOf(item: ServiceItem, id: string, view: CaseView): Projections {
  const dueOn = view.due?.day ?? ''
  return {
    state: view.state,
    open: item.states[view.state]?.holder !== 'nobody',
    dueOn,
    queueKey: `${dueOn}:${id}`,
    certificateId: view.result?.certificateId ?? null,
  }
}
