import type { NamedRegion, RegionList } from '@server/platform/ports/region-list'
import { areaList } from '@vant/area-data'

const regionsOf = (list: Readonly<Record<string, string>>): NamedRegion[] =>
  Object.entries(list).map(([code, name]) => ({ code, name }))

/** The regions of today, by the package's list. It names no streets. */
export function createAreaData(): RegionList {
  const { province_list, city_list, county_list } = areaList
  const known = [...regionsOf(province_list), ...regionsOf(city_list), ...regionsOf(county_list)]
  return { all: () => known }
}
