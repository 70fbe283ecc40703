import { reg } from '@shared/kernel/reg'
import { covers } from '../centres/region'

reg('N20-1', 'N7-place', 'N29-refuse')

/** A centre of the directory: the region it stands in, '' and no name while nobody has entered it. */
interface Found {
  regionCode: string
  regionName: string
}

/**
 * Why a centre that somebody looks for is not among those they may choose, and the way forward. `places`: the codes of the regions
 * they have named, household, work and former unit.
 */
export function sayNotOffered({ regionCode, regionName }: Found, places: readonly string[]): string {
  const isNear =
    regionCode !== '' &&
    places.some((place) => place !== '' && (covers(regionCode, place) || covers(place, regionCode)))
  if (isNear)
    return '按当地规定，您这类人员的档案由可选的机构接收，不由这家接收。可选的机构不合适的，打电话问它的主管部门。'
  const where = regionName ? `它在${regionName.replaceAll(' ', '')}，` : ''
  return `${where}您填的户籍地和工作地都不在它服务的地方。户籍或者工作在那里的，回到前面改选地区，就能选它。`
}
