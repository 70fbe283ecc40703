import { agentAsks, HANDED_PERSON } from '@shared/domain/cases/opens'
import { itemOf } from '@shared/domain/items/catalogue'
import type { FormValues } from '@shared/domain/items/check-form'
import type { QuestionGroup } from '@shared/domain/items/types'

/** What whoever acts for a unit may apply for. */
export type ForPerson = 'transfer-in' | 'internal-move'

/** What is asked: who it is and all that the form asks, or, of somebody the unit has chosen, its letter alone. */
export const groupsFor = (item: ForPerson): readonly QuestionGroup[] =>
  item === 'transfer-in' ? [...HANDED_PERSON, ...agentAsks(itemOf(item))] : (itemOf(item).agentGroups ?? [])

const PERSON = HANDED_PERSON.flatMap(({ questions }) => questions.map(({ field }) => field))

/** The person by name and number, and the answers to the form. */
export function bodyOf(item: ForPerson, archiveId: string, values: FormValues) {
  const form = Object.fromEntries(
    Object.entries(values).filter(([field, value]) => !PERSON.includes(field) && value !== ''),
  )
  if (item === 'internal-move') return { item, archiveId, form } as const
  const { name = '', idNumber = '', phone = '' } = values
  return { item, person: { name, idNumber, ...(phone ? { phone } : {}) }, form } as const
}
