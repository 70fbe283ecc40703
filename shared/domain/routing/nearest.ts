import { reg } from '@shared/kernel/reg'
import { covers, NATION, regionLadder, regionPrefix } from '../centres/region'
import { mayKeepFiles } from '../centres/standing'
import type { Centre, Scope } from '../centres/types'
import type { RouteMap, Tier } from './types'

reg('N6', 'W5-route', 'W6-all')

export interface Found {
  centre: Centre
  tier: Tier
}

const CITY_DIGITS = 4
const PROVINCE_DIGITS = 2

/** The institutions that may keep files today and take files of this kind. */
export function acceptingCentres({ centres, day }: RouteMap, scope: Scope): Centre[] {
  const byId = new Map(centres.map((centre) => [centre._id, centre]))
  return centres.filter(
    (centre) => centre.scope.includes(scope) && mayKeepFiles(centre, day, (id) => byId.get(id)).ok,
  )
}

/** Whether a centre stands within the city or province of a code, whether the code itself is in use or not. */
const within = (centre: Centre, code: string, digits: number): boolean =>
  code.length >= digits && centre.regionCode !== NATION && centre.regionCode.startsWith(code.slice(0, digits))

const tierOf = (centre: Centre, code: string): Tier | null => {
  if (centre.regionCode === NATION) return 'everywhere'
  if (regionPrefix(centre.regionCode) === regionPrefix(code)) return 'there'
  if (covers(centre.regionCode, code)) return 'around'
  if (within(centre, code, CITY_DIGITS)) return 'same-city'
  return within(centre, code, PROVINCE_DIGITS) ? 'same-province' : null
}

const RANK: readonly Tier[] = ['there', 'around', 'same-city', 'same-province', 'everywhere']

/**
 * The centres for a place, the nearest kind only: the one that stands there; else those around it, from district to province;
 * else those elsewhere in the city, in the province; else one that serves everywhere. Empty when nobody does.
 */
export function nearestCentres(accepting: readonly Centre[], code: string): Found[] {
  if (regionLadder(code).length === 1) return found(accepting, NATION, 'everywhere')
  const ranked = accepting.flatMap((centre) => {
    const tier = tierOf(centre, code)
    return tier ? [{ centre, tier }] : []
  })
  const best = RANK.find((tier) => ranked.some((row) => row.tier === tier))
  const nearest = ranked.filter(({ tier }) => tier === best)
  const depth = (row: Found): number => regionPrefix(row.centre.regionCode).length
  if (best !== 'around') return nearest.toSorted((a, b) => (a.centre._id < b.centre._id ? -1 : 1))
  const deepest = Math.max(...nearest.map(depth))
  return nearest.filter((row) => depth(row) === deepest)
}

const found = (centres: readonly Centre[], regionCode: string, tier: Tier): Found[] =>
  centres.filter((centre) => centre.regionCode === regionCode).map((centre) => ({ centre, tier }))
