import { listStaffCaseMessages } from '@shared/contract/messages'
import * as contract from '@shared/contract/transfers'
import { listMessages } from '../../features/messages'
import { findByNumber, listDesk, printPaper } from '../../features/transfers'
import type { AppDeps } from '../app-deps'
import { handle, handleFile, type MountedRoute } from '../call'
import { graduateRoutes } from './graduates'

/** The desks of files that come and go, what their people were told, and what schools say they have sent. */
export const transferRoutes = ({
  transferDesk: desk,
  transferPapers: papers,
  graduates,
  messages,
}: Pick<AppDeps, 'transferDesk' | 'transferPapers' | 'graduates' | 'messages'>): MountedRoute[] => [
  ...graduateRoutes(graduates),
  handle(contract.listTransferDesk, ({ query }, call) => listDesk(desk, call.actor, query, call.now)),
  handle(contract.findTransfer, ({ body }, call) => findByNumber(desk, call.actor, body.no, call.now)),
  handle(listStaffCaseMessages, ({ params }, call) => listMessages(messages, call.actor, params.id)),
  handleFile(contract.printTransferPaper, ({ params }, call) =>
    printPaper(papers, call.actor, params.id, call),
  ),
]
