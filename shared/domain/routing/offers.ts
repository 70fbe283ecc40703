import { reg } from '@shared/kernel/reg'
import { covers, NATION, regionLadder, regionPrefix } from '../centres/region'
import type { Centre } from '../centres/types'

reg('N7-place', 'W5-route', 'W6-all')

/** Where a person may have their file, as they answered: region codes, none where it was not asked. */
export interface Places {
  household: string
  workplace?: string
  former?: string
}

/** A centre the person may choose, why, and by which row of the regulation map. */
export interface Offer {
  centreId: string
  why: keyof Places | 'nearest'
  says: string
  article: string
}

const WHY: Record<Offer['why'], { says: string; article: string }> = {
  household: { says: '您的户籍所在地由它服务', article: 'N7-place' },
  workplace: { says: '您现在的工作地由它服务', article: 'N7-place' },
  former: { says: '您原来的单位在它的服务范围', article: 'W5-route' },
  nearest: { says: '您选的地方还没有登记的机构，它离得最近，可以接收', article: 'W6-all' },
}

const ORDER = ['household', 'workplace', 'former'] as const

/**
 * The centres a person may choose among, each once, with its first reason: those that serve a place of theirs, and where
 * there is none the nearest ones up the ladder of the household. Total: while some centre can keep files of persons, somebody
 * is offered. `centres`: those that may keep files on the day.
 */
export function offersOf(places: Places, centres: readonly Centre[]): Offer[] {
  const taking = centres.filter(({ kind, scope }) => kind === 'institution' && scope.includes('persons'))
  const serving = ORDER.flatMap((why) => {
    const code = places[why]
    if (!code) return []
    return taking
      .filter(({ regionCode }) => regionCode !== NATION && covers(regionCode, code))
      .map((centre) => ({ centre, why }))
  })
  const found = serving.length ? nearestFirst(serving) : nearest(places.household, taking)
  const seen = new Set<string>()
  return found
    .filter(({ centre: { _id } }) => !seen.has(_id) && seen.add(_id))
    .map(({ centre, why }) => ({ centreId: centre._id, why, ...WHY[why] }))
}

/** Within one reason the district before the city before the province. */
const nearestFirst = <T extends { centre: Centre; why: Offer['why'] }>(found: T[]): T[] =>
  found.toSorted(
    (one, two) =>
      ORDER.indexOf(one.why as never) - ORDER.indexOf(two.why as never) ||
      regionPrefix(two.centre.regionCode).length - regionPrefix(one.centre.regionCode).length,
  )

/** Far from home the choice is kept short: this many, those that serve the widest region first. The value is ours. */
export const MOST_NEAREST = 12

function nearest(household: string, centres: readonly Centre[]) {
  const rung = regionLadder(household).find((code) =>
    centres.some(({ regionCode }) => regionCode === NATION || covers(code, regionCode)),
  )
  return centres
    .filter(({ regionCode }) => regionCode === NATION || (rung !== undefined && covers(rung, regionCode)))
    .toSorted((one, two) => regionPrefix(one.regionCode).length - regionPrefix(two.regionCode).length)
    .slice(0, MOST_NEAREST)
    .map((centre) => ({ centre, why: 'nearest' as const }))
}
