import { reg } from '@shared/kernel/reg'
import { covers, NATION, regionPrefix } from './region'
import { CENTRE_LEVELS, type Centre } from './types'

reg('N26', 'W6-all')

/** What is searched for: part of anything that is public of a centre, and the region somebody lives in. */
export interface Wanted {
  region?: string
  q?: string
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()

/** Smaller is nearer: those inside the region first, then the ones around it from near to far. */
const distance = (centre: Centre, region: string): number =>
  covers(region, centre.regionCode) ? 0 : 10 - regionPrefix(centre.regionCode).length

const compare = (a: Centre, b: Centre, region: string | undefined): number =>
  (region ? distance(a, region) - distance(b, region) : 0) ||
  CENTRE_LEVELS.indexOf(a.level) - CENTRE_LEVELS.indexOf(b.level) ||
  (a.regionCode < b.regionCode ? -1 : a.regionCode > b.regionCode ? 1 : 0) ||
  (a._id < b._id ? -1 : 1)

/**
 * The centres of a search, nearest and widest first, in an order that stays. A region has those inside it and those that serve it,
 * also when its code is no longer in use: the city or the province of the code serves it then.
 */
export function findCentres(
  centres: readonly Centre[],
  { region, q }: Wanted,
  nameOf: (regionCode: string) => string,
): Centre[] {
  const words = (q ?? '').split(/\s+/).map(plain).filter(Boolean)
  const matches = (centre: Centre): boolean => {
    if (!words.length) return true
    const text = plain(`${centre.name}${centre.address}${centre.phone}${nameOf(centre.regionCode)}`)
    return words.every((word) => text.includes(word))
  }
  const serves = ({ regionCode }: Centre): boolean =>
    !region || regionCode === NATION || covers(region, regionCode) || covers(regionCode, region)
  return centres
    .filter((centre) => serves(centre) && matches(centre))
    .toSorted((a, b) => compare(a, b, region))
}
