import { printInquiryPaper as inquiryPaper } from '@shared/contract/inquiry-papers'
import { listStaffCaseMessages } from '@shared/contract/messages'
import * as asks from '@shared/contract/search-asks'
import * as contract from '@shared/contract/transfers'
import { printInquiryPaper } from '../../features/inquiry-papers'
import { listMessagesTried } from '../../features/messages'
import { answerAsk, listAsks, printSearchLetter, readAsk, type SearchDeps } from '../../features/search-asks'
import { findByNumber, listDesk, printPaper, readStaffJourney } from '../../features/transfers'
import type { AppDeps } from '../app-deps'
import { handle, handleFile, type MountedRoute } from '../call'
import { graduateRoutes } from './graduates'

/** What a search asks of other centres, and of units outside by letter. */
const searchRoutes = (searches: SearchDeps): MountedRoute[] => [
  handle(asks.listSearchAsks, ({ query }, call) => listAsks(searches, call.actor, query, call.now)),
  handle(asks.readSearchAsk, ({ params }, call) => readAsk(searches, call.actor, params, call)),
  handle(asks.answerSearchAsk, (input, call) => answerAsk(searches, call.actor, call.command(), input)),
  handleFile(asks.printSearchLetter, ({ params }, call) =>
    printSearchLetter(searches, call.actor, params, call),
  ),
]

/** The desks of files that come and go, what their people were told, what searches ask, and what schools say they have sent. */
export const transferRoutes = ({
  transferDesk: desk,
  transferPapers: papers,
  graduates,
  messages,
  searchAsks,
}: Pick<
  AppDeps,
  'transferDesk' | 'transferPapers' | 'graduates' | 'messages' | 'searchAsks'
>): MountedRoute[] => [
  ...searchRoutes(searchAsks),
  ...graduateRoutes(graduates),
  handle(contract.listTransferDesk, ({ query }, call) => listDesk(desk, call.actor, query, call.now)),
  handle(contract.findTransfer, ({ body }, call) => findByNumber(desk, call.actor, body.no, call.now)),
  handle(listStaffCaseMessages, ({ params }, call) => listMessagesTried(messages, call.actor, params.id)),
  handle(contract.readStaffJourney, ({ params }, call) =>
    readStaffJourney(desk, call.actor, params.id, call.now),
  ),
  handleFile(contract.printTransferPaper, ({ params, query }, call) =>
    printPaper(papers, call.actor, { id: params.id, paper: query.paper }, call),
  ),
  handleFile(inquiryPaper, ({ params }, call) => printInquiryPaper(papers, call.actor, params, call)),
]
