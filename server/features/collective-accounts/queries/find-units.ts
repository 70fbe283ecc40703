import type * as contract from '@shared/contract/collective'
import type { RouteOutput } from '@shared/contract/route'
import { MOST_UNITS, unitNameAsked, unitsNamed, unitsNear } from '@shared/domain/collective/unit-name'
import { reg } from '@shared/kernel/reg'
import type { CollectiveRoomDeps } from '../deps'

reg('N20-1', 'N12-unit', 'N26')

type Deps = Pick<CollectiveRoomDeps, 'collectives' | 'centres' | 'regions'>
type Answer = RouteOutput<typeof contract.findUnits>
type Keepers = Awaited<ReturnType<Deps['collectives']['withKeys']>>

const named = (found: Keepers) => found.map(({ unitName: name, centreId }) => ({ name, centreId }))

/**
 * Which centres keep the files of units of a name: of each its name and its centre's, a few at most. Where none has it, those that may
 * have been meant. Two round trips at most.
 */
export async function findUnits({ collectives, centres, regions }: Deps, typed: string): Promise<Answer> {
  const asked = unitNameAsked(typed)
  if (!asked) return { units: [], isSure: false, more: false, short: true }
  const found = await collectives.withKeys(asked.within)
  const sure = unitsNamed(typed, named(found))
  const isSure = sure.length > 0
  const units = isSure ? sure : unitsNear(typed, named(await collectives.withSlip(asked.slips)))
  return {
    units: units.slice(0, MOST_UNITS).map(({ name, centreId }) => {
      const { _id: id, name: centre, regionCode } = centres.byId(centreId)
      return { name, centre: { id, name: centre, regionCode, regionName: regions.pathName(regionCode) } }
    }),
    ...{ isSure, more: isSure && found.length > MOST_UNITS, short: false },
  }
}
