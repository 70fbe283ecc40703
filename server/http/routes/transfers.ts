import * as contract from '@shared/contract/transfers'
import { type DeskDeps, findByNumber, listDesk } from '../../features/transfers'
import { handle, type MountedRoute } from '../call'

/** The desks of files that come and go. */
export const transferRoutes = (desk: DeskDeps): MountedRoute[] => [
  handle(contract.listTransferDesk, ({ query }, call) => listDesk(desk, call.actor, query, call.now)),
  handle(contract.findTransfer, ({ body }, call) => findByNumber(desk, call.actor, body.no, call.now)),
]
