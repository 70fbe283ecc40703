import * as contract from '@shared/contract/window'
import { type CaseDeps, openHanded, presentOpened } from '../../features/cases'
import type { UploadRoom } from '../../features/uploads'
import type { WindowRoom } from '../../features/window'
import { handle, handleFile, type MountedRoute } from '../call'
import { bringFile } from './uploads'

/** The service window: walk-ins, served by a clerk. */
export const windowRoutes = (room: WindowRoom, uploads: UploadRoom, cases: CaseDeps): MountedRoute[] => [
  handle(contract.findWalkIn, ({ body }, call) => room.find(call.actor, body, call)),
  handle(contract.listWalkInCases, ({ params }, call) => room.listCases(call.actor, params.id, call)),
  handle(contract.sendWalkInCode, ({ body }, call) => room.sendCode(body.phone, call.now)),
  handle(contract.openWalkIn, ({ body }, call) => room.open(call.actor, call.command(), body)),
  handle(contract.fileAtWindow, ({ body }, call) => room.file(call.actor, call.command(), body)),
  handle(contract.openHandover, async ({ body }, call) =>
    presentOpened(await openHanded(cases, call.actor, call.command(), body)),
  ),
  handle(contract.scanAtWindow, (_input, call) => bringFile(uploads, call)),
  handleFile(contract.readWindowReceipt, ({ params }, call) =>
    room.printReceipt(call.actor, params.id, call),
  ),
]
