import * as routes from '@shared/contract/collective'
import { applyForPerson, listUnitCases } from '@shared/contract/for-people'
import { readUnitNotices } from '@shared/contract/unit-notices'
import { listForUnit, openByAgent, presentOpened } from '../../features/cases'
import { readNotices } from '../../features/unit-notices'
import type { AppDeps } from '../app-deps'
import { handle, handleFile, type MountedRoute } from '../call'

/** What whoever acts for a unit asks of its account. */
export const ownUnitRoutes = ({ collectives, cases, units }: AppDeps): MountedRoute[] => [
  handle(routes.listOwnUnits, (_input, { actor }) => collectives.listOwn(actor)),
  handle(routes.findUnits, ({ query }) => collectives.named(query.q)),
  handle(routes.readOwnUnit, ({ params, query }, call) =>
    collectives.readOwn(call.actor, { ...params, ...query }, call),
  ),
  handle(applyForPerson, async ({ params, body }, call) =>
    presentOpened(
      await openByAgent(cases, call.actor, call.command(), {
        ...body,
        account: () => collectives.find(params.id),
      }),
    ),
  ),
  handle(listUnitCases, async ({ params, query }, { actor }) => {
    await collectives.requireOwn(actor, params.id)
    return listForUnit(cases, params.id, query.after)
  }),
  handle(readUnitNotices, async ({ params, query }, { actor }) => {
    await collectives.requireOwn(actor, params.id)
    return readNotices(units, params.id, query.after)
  }),
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
