import * as search from '@shared/contract/archive-search'
import type { ArchiveRoom } from '../../features/archives'
import { handle, type MountedRoute } from '../call'

/** Files as staff find and handle them. */
export const archiveRoutes = (room: ArchiveRoom): MountedRoute[] => [
  handle(search.searchArchives, ({ body }, call) => room.search(call.actor, body, call.now)),
]
