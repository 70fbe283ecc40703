import * as contract from '@shared/contract/transfers'
import type { GraduateRoom } from '../../features/graduates'
import { type DeskDeps, findByNumber, listDesk, type PaperDeps, printPaper } from '../../features/transfers'
import { handle, handleFile, type MountedRoute } from '../call'
import { graduateRoutes } from './graduates'

/** The desks of files that come and go, and what schools say they have sent. */
export const transferRoutes = (
  desk: DeskDeps,
  papers: PaperDeps,
  graduates: GraduateRoom,
): MountedRoute[] => [
  ...graduateRoutes(graduates),
  handle(contract.listTransferDesk, ({ query }, call) => listDesk(desk, call.actor, query, call.now)),
  handle(contract.findTransfer, ({ body }, call) => findByNumber(desk, call.actor, body.no, call.now)),
  handleFile(contract.printTransferPaper, ({ params }, call) =>
    printPaper(papers, call.actor, params.id, call),
  ),
]
