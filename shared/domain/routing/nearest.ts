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
 * The centres for a place, the nearest first: the one that stands there and those around it, from district to province; where
 * there are none, those elsewhere in the city, else in the province, else one that serves everywhere. Empty when nobody does.
 */
export function nearestCentres(accepting: readonly Centre[], code: string): Found[] {
  if (regionLadder(code).length === 1) return found(accepting, NATION, 'everywhere')
  const ranked = accepting
    .flatMap((centre) => {
      const tier = tierOf(centre, code)
      return tier ? [{ centre, tier }] : []
    })
    .toSorted((one, two) => RANK.indexOf(one.tier) - RANK.indexOf(two.tier) || byDepth(one, two))
  const [best] = ranked
  return ranked.filter(({ tier }) => tier === best?.tier || (tier === 'around' && best?.tier === 'there'))
}

const depth = ({ centre }: Found): number => regionPrefix(centre.regionCode).length

/** Of those around a place the smaller region first; elsewhere in an order that stays. */
const byDepth = (one: Found, two: Found): number =>
  (one.tier === 'around' ? depth(two) - depth(one) : 0) || (one.centre._id < two.centre._id ? -1 : 1)

const found = (centres: readonly Centre[], regionCode: string, tier: Tier): Found[] =>
  centres.filter((centre) => centre.regionCode === regionCode).map((centre) => ({ centre, tier }))
