import { isKeepingFact, keepingOf } from '../archives/keeping'
import type { FactBody } from '../facts/types'

/** The collective account a file was kept under before a case changed that, or is kept under still; null: in its person's own name. */
export function accountBefore(
  facts: readonly Pick<FactBody, 'kind' | 'data'>[],
  caseId: string,
): string | null {
  const keeping = keepingOf(facts.filter(({ kind, data }) => !isKeepingFact(kind) || data.caseId !== caseId))
  return keeping.nature === 'collective' ? keeping.collectiveId : null
}
