import * as contract from '@shared/contract/graduates'
import type { GraduateRoom } from '../../features/graduates'
import { handle, type MountedRoute } from '../call'

/** Graduates' files by the lists of schools. */
export const graduateRoutes = (room: GraduateRoom): MountedRoute[] => [
  handle(contract.listGraduates, ({ query }, call) => room.list(call.actor, query, call.now)),
  handle(contract.actOnGraduate, ({ params, body }, call) =>
    room.act(call.actor, call.command(), { ...body, ...params }),
  ),
]
