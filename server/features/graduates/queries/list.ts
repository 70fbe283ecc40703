import type { GraduateRow, listGraduates } from '@shared/contract/graduates'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import { sayChangeDeadline } from '@shared/domain/graduates/change-deadline'
import { isPackageNo, tidyNumber } from '@shared/domain/graduates/numbers'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import type { GraduateDeps } from '../deps'
import { presentGraduate } from '../present'
import { GRADUATES_PAGE } from '../read-repository'

type Asked = RouteInput<typeof listGraduates>['query']

/** Graduates' files of the centre staff work at, without those of their kin. One round trip. Throws `permission.denied`. */
export async function listOfCentre(
  deps: GraduateDeps,
  actor: Actor,
  { state, after = '' }: Asked,
  now: Date,
): Promise<RouteOutput<typeof listGraduates>> {
  const { centreId } = actor
  if (!centreId || !may(actor, 'graduate.read', { centreId })) throw new AppError('permission.denied')
  const today = dayOf(now)
  const rows = await deps.graduates.list({ centreId, state, after, avoids: actor.kin })
  const page = rows.slice(0, GRADUATES_PAGE)
  return {
    rows: page.map((row) => presentGraduate(deps, row, today)),
    next: rows.length > GRADUATES_PAGE ? (page.at(-1)?.place ?? null) : null,
    deadline: sayChangeDeadline(today),
  }
}

/** What the lists of this centre say of a package, by the number on it, without kin. One round trip. */
export async function listedInPackage(
  deps: GraduateDeps,
  { centreId = '', kin = [] }: Actor,
  typed: string,
  now: Date,
): Promise<GraduateRow[]> {
  const no = tidyNumber(typed)
  if (!isPackageNo(no)) return []
  const rows = await deps.graduates.byPackage(deps.digest('channel-no', no))
  return rows
    .filter((row) => row.centreId === centreId && !kin.includes(row.idIndex))
    .map((row) => presentGraduate(deps, row, dayOf(now)))
}
