import type { readGuide } from '@shared/contract/guides'
import type { RouteOutput } from '@shared/contract/route'
import { AppError } from '@shared/kernel/app-error'
import type { CentreDirectory } from '../centres'

export type Place = NonNullable<RouteOutput<typeof readGuide>['place']>

/**
 * The institution a guide is read for: the one named, or the only one there is; null where the reader has to choose. Throws
 * `guide.not-found` for one nobody has.
 */
export function placeOf(centres: CentreDirectory, id: string | undefined): Place | null {
  const institutions = centres.list().filter(({ kind }) => kind === 'institution')
  const [only] = institutions.length === 1 ? institutions : []
  const centre = id === undefined ? only : institutions.find(({ _id }) => _id === id)
  if (!centre) {
    if (id === undefined) return null
    throw new AppError('guide.not-found')
  }
  const authority = centres.authorityOf(centre._id)
  return {
    id: centre._id,
    name: centre.name,
    address: centre.address,
    phone: centre.phone,
    hours: centre.hours,
    authority: authority && { name: authority.name, phone: authority.phone },
  }
}
