import type { searchArchives } from '@shared/contract/archive-search'
import type * as contract from '@shared/contract/archives'
import type { RouteInput } from '@shared/contract/route'
import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../platform/commands/run'
import type { Moment } from '../audit'
import { decidePair } from './commands/decide-duplicate'
import { moveFile } from './commands/move'
import { confirmNumber, declineNumber, recordNumber } from './commands/number'
import { confirmReopening, declineReopening, proposeReopening } from './commands/reopening'
import { compareFiles } from './queries/compare'
import { type PageDeps, readDesk, readFile, unmaskFile } from './queries/read'
import { type SearchDeps, searchFiles } from './queries/search'

export type ArchiveRoomDeps = SearchDeps & PageDeps

type Body<R> = RouteInput<R> extends { body: infer B } ? B : never
type On<R> = Body<R> & { id: string }

/** What staff can do with the files of their centre. */
export const createArchiveRoom = (deps: ArchiveRoomDeps) => ({
  search: (actor: Actor, asked: Body<typeof searchArchives>, now: Date) =>
    searchFiles(deps, actor, asked, now),
  read: (actor: Actor, id: string, moment: Moment) => readFile(deps, actor, id, moment),
  unmask: (actor: Actor, id: string, asked: Body<typeof contract.unmaskArchive>, moment: Moment) =>
    unmaskFile(deps, actor, id, asked, moment),
  desk: (actor: Actor, asked: RouteInput<typeof contract.listArchiveDesk>['query'], now: Date) =>
    readDesk(deps, actor, asked, now),
  compare: (actor: Actor, ids: { id: string; other: string }, moment: Moment) =>
    compareFiles(deps, actor, ids, moment),
  move: (actor: Actor, call: CommandCall, asked: On<typeof contract.moveArchive>) =>
    moveFile(deps, actor, call, asked),
  recordNumber: (actor: Actor, call: CommandCall, asked: On<typeof contract.recordArchiveNumber>) =>
    recordNumber(deps, actor, call, asked),
  confirmNumber: (actor: Actor, call: CommandCall, asked: On<typeof contract.confirmArchiveNumber>) =>
    confirmNumber(deps, actor, call, asked),
  declineNumber: (actor: Actor, call: CommandCall, asked: On<typeof contract.declineArchiveNumber>) =>
    declineNumber(deps, actor, call, asked),
  decideDuplicate: (actor: Actor, call: CommandCall, asked: On<typeof contract.decideDuplicate>) =>
    decidePair(deps, actor, call, asked),
  proposeReopening: (actor: Actor, call: CommandCall, asked: On<typeof contract.proposeReopening>) =>
    proposeReopening(deps, actor, call, asked),
  confirmReopening: (actor: Actor, call: CommandCall, asked: On<typeof contract.confirmReopening>) =>
    confirmReopening(deps, actor, call, asked),
  declineReopening: (actor: Actor, call: CommandCall, asked: On<typeof contract.declineReopening>) =>
    declineReopening(deps, actor, call, asked),
})

export type ArchiveRoom = ReturnType<typeof createArchiveRoom>
