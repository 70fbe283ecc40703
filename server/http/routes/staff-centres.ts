import * as routes from '@shared/contract/staff-centres'
import type { AppDeps } from '../app-deps'
import { handle, type MountedRoute } from '../call'

/** Centres and local tables, as staff see and enter them. */
export const staffCentreRoutes = ({ centres, localTables }: AppDeps): MountedRoute[] => [
  handle(routes.listStaffCentres, (_input, call) => centres.listAll(call.actor, call.now)),
  handle(routes.readStaffCentre, ({ params }, call) => centres.readForStaff(call.actor, params.id, call.now)),
  handle(routes.saveCentre, ({ body }, call) => centres.save(call.actor, call.command(), body)),
  handle(routes.listTables, ({ query }, call) => localTables.list(call.actor, query.region, call.now)),
  handle(routes.proposeTable, ({ body }, call) => localTables.propose(call.actor, call.command(), body)),
  handle(routes.decideTable, ({ params, body }, call) =>
    localTables.decide(call.actor, call.command(), { id: params.id, ...body }),
  ),
]
