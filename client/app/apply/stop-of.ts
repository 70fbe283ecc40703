import type { FormValues } from '@shared/domain/items/check-form'
import { kindOf } from '@shared/domain/persons/kind-of'

/**
 * The page that tells whose file the person's is, when their answers say that it is not ours; null while they may go on. Whether a
 * place serves technician colleges is known only when the place is, so here they may.
 */
export function stopOf(item: string, values: FormValues): string | null {
  if (item !== 'personal-account') return null
  const answer = kindOf(values, { technicians: true })
  return answer.scope === 'out' ? `/apply/stop/index?why=${answer.why}` : null
}
