import { adviseCustody } from '@shared/contract/custody'
import type { FormValues } from '@shared/domain/items/check-form'
import { api } from '../../lib/api'
import { useQuery } from '../../lib/use-query'

/** What decides who may take a file. */
const DECIDING = [
  ...(['situation', 'school', 'journey', 'household', 'workplace', 'former'] as const),
  ...(['registration', 'seat'] as const),
]

/** What follows from the answers given so far; asked once the household, or where the unit is registered, is known, and once for the same answers. */
export function useAdvice(values: FormValues) {
  const form = Object.fromEntries(DECIDING.map((field) => [field, values[field] ?? '']))
  const key = form.household || form.registration ? `custody-advice:${JSON.stringify(form)}` : null
  return useQuery(key, () => api.call(adviseCustody, { body: { form } }))
}
