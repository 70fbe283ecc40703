import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import type { CaseRecord } from './case-record'
import type { CaseDeps } from './deps'
import { openPersonal } from './personal'

/** The id of the case on the other side; null where that is outside the system. `kept`: of its view, where it is folded already. */
export function otherCaseOf(
  deps: Pick<CaseDeps, 'open'>,
  from: CaseRecord,
  { outCase } = foldCase(itemOf(from.item), from.facts).kept,
): string | null {
  const other = outCase ?? openPersonal(deps, from).form.inCase
  return typeof other === 'string' ? other : null
}
