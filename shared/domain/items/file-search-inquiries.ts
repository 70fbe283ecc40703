import type { Json } from '@shared/kernel/canonical'
import { type Day, isDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'
import { HOLDER_ORDER, type Holder } from './file-search-context'
import type { Inquiry } from './inquiry'

reg('grad', 'W6-all')

export const recordOf = (value: Json | undefined) => (value ?? {}) as Readonly<Record<string, string>>

/** The department that heard of a silence, and the day. */
export interface Escalated {
  id: string
  to: string
  on: Day
}

/** What a fact keeps of a silence that was told to the department above. */
export const sayEscalated = ({ id, to, on }: Escalated): string => `${on} ${id} ${to}`

/** The department a silence was told to, and the day; null where it was not. */
export function readEscalated(kept: string | undefined): Escalated | null {
  const [on = '', id = '', ...name] = (kept ?? '').split(' ')
  return isDay(on) ? { id, to: name.join(' '), on } : null
}

/** Everybody whom a search has asked, in the order of the table. */
export function inquiriesOf(kept: Readonly<Record<string, Json>>): (Inquiry & { holder: Holder })[] {
  const [asked, centres] = [recordOf(kept.asked), recordOf(kept.askedCentres)]
  const answerBy = recordOf(kept.answerBy)
  const [answers, escalated] = [recordOf(kept.answers), recordOf(kept.escalated)]
  return HOLDER_ORDER.flatMap((holder) => {
    const askedOn = asked[holder]
    if (askedOn === undefined) return []
    const isAnswered = answers[holder] !== undefined
    const escalatedTo = readEscalated(escalated[holder])?.id ?? null
    const to = { centreId: centres[holder] ?? null, answerBy: answerBy[holder] ?? null }
    return [{ holder, askedOn, ...to, isAnswered, escalatedTo }]
  })
}

/** Who of the centre that leads a search acted on it last, by name; a centre that was asked only answers. Null before anybody did. */
export const searchLeader = (facts: readonly Pick<FactBody, 'kind' | 'by'>[]): string | null =>
  facts.findLast(({ kind, by }) => by.kind === 'staff' && by.role === 'clerk' && kind !== 'centre-answers')
    ?.by.name ?? null
