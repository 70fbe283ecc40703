import type { searchArchives } from '@shared/contract/archive-search'
import type { RouteInput } from '@shared/contract/route'
import type { Actor } from '@shared/domain/policy/roles'
import { type SearchDeps, searchFiles } from './queries/search'

export type ArchiveRoomDeps = SearchDeps

/** What staff can do with the files of their centre. */
export const createArchiveRoom = (deps: ArchiveRoomDeps) => ({
  search: (actor: Actor, asked: RouteInput<typeof searchArchives>['body'], now: Date) =>
    searchFiles(deps, actor, asked, now),
})

export type ArchiveRoom = ReturnType<typeof createArchiveRoom>
