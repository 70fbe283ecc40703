import { reg } from '@shared/kernel/reg'
import { ROUTING_NAMES } from '../local/keys'
import { sayBasis } from '../local/promise'
import { localTableFor } from '../local/resolve'
import { sayValue } from '../local/say'
import { PLACES, type Place } from '../local/types'
import type { RouteMap, Traveller } from './types'

reg('N7-place', 'W5-route')

/** What the table of a place lays down about keeping somebody's file there, with the text it stands on. */
export interface PlaceRule {
  place: Place
  says: string
  /** The document, or that the figure is ours. */
  document: string
  /** Its words; where the figure is ours, why. */
  words: string
}

/**
 * By which of their places somebody may choose a centre, as the table of each place says it on a day: one line for every place
 * whose own table leads there, none for a place that its table does not use.
 */
export function placeRules(
  { kind, places }: Traveller,
  { tables, day }: Pick<RouteMap, 'tables' | 'day'>,
): PlaceRule[] {
  return (Object.keys(PLACES) as Place[]).flatMap((place) => {
    const code = places[place]
    if (code === undefined) return []
    const { value, source, from } = localTableFor(code, day, tables).routing[kind]
    if (!value.includes(place)) return []
    return [
      {
        place,
        says: `${from.regionName}的规定：${ROUTING_NAMES[kind]}，档案可以放在${sayValue('routing.', value)}。`,
        document: sayBasis(source),
        words: source.kind === 'text' ? source.sentence : source.why,
      },
    ]
  })
}
