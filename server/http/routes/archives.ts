import * as search from '@shared/contract/archive-search'
import * as contract from '@shared/contract/archives'
import type { ArchiveRoom } from '../../features/archives'
import { type CaseDeps, openCase, presentOpened } from '../../features/cases'
import { type Call, handle, type MountedRoute } from '../call'

/** A command on one file: the actor, the key, and the file with what was asked. */
const on = <B extends object>({ params, body }: { params: { id: string }; body: B }, call: Call) =>
  [call.actor, call.command(), { ...body, id: params.id }] as const

/** Files as staff find and handle them. */
export const archiveRoutes = (room: ArchiveRoom, cases: CaseDeps): MountedRoute[] => [
  handle(contract.openArchiveCase, async ({ params, body }, call) =>
    presentOpened(await openCase(cases, call.actor, call.command(), { archiveId: params.id, ...body })),
  ),
  handle(search.searchArchives, ({ body }, call) => room.search(call.actor, body, call.now)),
  handle(contract.readArchive, ({ params }, call) => room.read(call.actor, params.id, call)),
  handle(contract.unmaskArchive, ({ params, body }, call) => room.unmask(call.actor, params.id, body, call)),
  handle(contract.listArchiveDesk, ({ query }, call) => room.desk(call.actor, query, call.now)),
  handle(contract.compareArchives, ({ params }, call) => room.compare(call.actor, params, call)),
  handle(contract.moveArchive, (input, call) => room.move(...on(input, call))),
  handle(contract.recordArchiveNumber, (input, call) => room.recordNumber(...on(input, call))),
  handle(contract.confirmArchiveNumber, (input, call) => room.confirmNumber(...on(input, call))),
  handle(contract.declineArchiveNumber, (input, call) => room.declineNumber(...on(input, call))),
  handle(contract.decideDuplicate, (input, call) => room.decideDuplicate(...on(input, call))),
  handle(contract.proposeReopening, (input, call) => room.proposeReopening(...on(input, call))),
  handle(contract.confirmReopening, (input, call) => room.confirmReopening(...on(input, call))),
  handle(contract.declineReopening, (input, call) => room.declineReopening(...on(input, call))),
]
