import * as routes from '@shared/contract/collective'
import type { AppDeps } from '../app-deps'
import { handle, handleFile, type MountedRoute } from '../call'

/** What whoever acts for a unit asks of its account. */
export const ownUnitRoutes = ({ collectives }: AppDeps): MountedRoute[] => [
  handle(routes.listOwnUnits, (_input, { actor }) => collectives.listOwn(actor)),
  handle(routes.findUnits, ({ query }) => collectives.find(query.q)),
  handle(routes.readOwnUnit, ({ params, query }, call) =>
    collectives.readOwn(call.actor, { ...params, ...query }, call),
  ),
  handleFile(routes.readOwnUnitAgreement, ({ params }, { actor }) =>
    collectives.readAgreement(actor, params.id),
  ),
]

/** What staff ask of the accounts of units at their centre. */
export const staffUnitRoutes = ({ collectives }: AppDeps): MountedRoute[] => [
  handle(routes.listCollectives, ({ query }, { actor }) => collectives.list(actor, query)),
  handle(routes.readCollective, ({ params, query }, call) =>
    collectives.read(call.actor, { ...params, ...query }, call),
  ),
]
