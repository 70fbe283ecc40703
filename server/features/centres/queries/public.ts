import type { listCentres as listContract, readCentre as readContract } from '@shared/contract/centres'
import type { RouteOutput } from '@shared/contract/route'
import { findCentres, type Wanted } from '@shared/domain/centres/find'
import { nearNames } from '@shared/domain/centres/near-name'
import { covers } from '@shared/domain/centres/region'
import type { Centre } from '@shared/domain/centres/types'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import type { DirectoryDeps } from '../deps'
import { presentRow, SCOPE_NAMES, sayStanding } from '../present'

const PAGE = 20

/** Some 主管部门 for a region nobody serves: the nearest that covers it; null when none does. */
function departmentOf(centres: readonly Centre[], region: string): Centre | null {
  const above = centres.filter(({ kind, regionCode }) => kind === 'authority' && covers(regionCode, region))
  return above.toSorted((a, b) => (a.regionCode < b.regionCode ? 1 : -1))[0] ?? null
}

/** The directory of those that may keep files today, a page at a time. No round trip. */
export async function listCentres(
  { centres, regions, clock }: DirectoryDeps,
  { after, like, ...wanted }: Wanted & { after?: string; like?: string },
): Promise<RouteOutput<typeof listContract>> {
  const today = dayOf(clock.now())
  const open = centres
    .list()
    .filter(({ _id, kind }) => kind === 'institution' && centres.mayKeep(_id, today).ok)
  const searched = findCentres(open, wanted, regions.pathName)
  const found = like === undefined ? searched : nearNames(like, searched)
  const from = after === undefined ? 0 : found.findIndex(({ _id }) => _id === after) + 1
  const page = found.slice(from, from + PAGE)
  const department = wanted.region && !found.length ? departmentOf(centres.list(), wanted.region) : null
  return {
    total: found.length,
    centres: page.map((centre) => presentRow(regions, centre)),
    next: from + PAGE < found.length ? (page.at(-1)?._id ?? null) : null,
    ask: department && { name: department.name, phone: department.phone },
  }
}

/** One institution. Throws `centre.not-found`, also for a 主管部门, which keeps nothing. No round trip. */
export async function readCentre(
  { centres, regions, clock }: DirectoryDeps,
  id: string,
): Promise<RouteOutput<typeof readContract>> {
  const centre = centres.has(id) ? centres.byId(id) : null
  if (centre?.kind !== 'institution') throw new AppError('centre.not-found')
  const standing = centres.mayKeep(id, dayOf(clock.now()))
  const authority = centres.authorityOf(id)
  return {
    ...presentRow(regions, centre),
    open: standing.ok,
    standing: sayStanding(centres, centre, dayOf(clock.now())),
    serves: centre.scope.map((scope) => SCOPE_NAMES[scope]),
    authority: authority && { id: authority._id, name: authority.name, phone: authority.phone },
  }
}
