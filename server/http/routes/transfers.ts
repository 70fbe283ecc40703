import * as contract from '@shared/contract/transfers'
import { type DeskDeps, findByNumber, listDesk, type PaperDeps, printPaper } from '../../features/transfers'
import { handle, handleFile, type MountedRoute } from '../call'

/** The desks of files that come and go. */
export const transferRoutes = (desk: DeskDeps, papers: PaperDeps): MountedRoute[] => [
  handle(contract.listTransferDesk, ({ query }, call) => listDesk(desk, call.actor, query, call.now)),
  handle(contract.findTransfer, ({ body }, call) => findByNumber(desk, call.actor, body.no, call.now)),
  handleFile(contract.printTransferPaper, ({ params }, call) =>
    printPaper(papers, call.actor, params.id, call),
  ),
]
