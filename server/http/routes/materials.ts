import * as command from '@shared/contract/material-commands'
import * as contract from '@shared/contract/materials'
import { type MaterialRoom, type PrintDeps, printFile } from '../../features/archives'
import { type Call, handle, handleFile, type MountedRoute } from '../call'

/** A command on the papers of one file: the actor, the key, and the file with what was asked. */
const on = <B extends object>({ params, body }: { params: { id: string }; body: B }, call: Call) =>
  [call.actor, call.command(), { ...body, id: params.id }] as const

/** The papers of files as their archivists keep them. */
export const materialRoutes = (room: MaterialRoom, printing: PrintDeps): MountedRoute[] => [
  handle(contract.readMaterials, ({ params }, call) => room.read(call.actor, params.id, call)),
  handle(contract.checkMaterial, ({ params, body }, call) =>
    room.check(call.actor, { ...body, id: params.id }, call),
  ),
  handle(command.fileMaterial, (input, call) => room.file(...on(input, call))),
  handle(command.trayMaterial, (input, call) => room.tray(...on(input, call))),
  handle(command.settleTray, (input, call) => room.settleTray(...on(input, call))),
  handle(command.stubMaterial, (input, call) => room.stub(...on(input, call))),
  handle(command.correctMaterial, (input, call) => room.correct(...on(input, call))),
  handle(command.recordKeyFact, (input, call) => room.recordKeyFact(...on(input, call))),
  handle(command.correctKeyFact, (input, call) => room.correctKeyFact(...on(input, call))),
  handle(command.confirmMaterial, (input, call) => room.confirm(...on(input, call))),
  handle(command.declineMaterial, (input, call) => room.decline(...on(input, call))),
  handle(command.settleFinding, (input, call) => room.settleFinding(...on(input, call))),
  handleFile(contract.printMaterials, ({ params, body }, call) =>
    printFile(printing, call.actor, { ...body, id: params.id }, call),
  ),
  handle(command.noteClaims, (input, call) => room.noteClaims(...on(input, call))),
]
