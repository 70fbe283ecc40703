import type { checkMaterial } from '@shared/contract/materials'
import type { RouteInput } from '@shared/contract/route'
import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../../platform/commands/run'
import type { Moment } from '../../audit'
import type { HandlingDeps } from '../commands/act'
import { confirmMaterial, correctKeyFact, correctMaterial, declineMaterial, recordKeyFact } from './changing'
import { fileMaterial, settleTray, stubMaterial, trayMaterial } from './filing'
import { noteClaims, settleFinding } from './judging'
import { checkMaterialFor, readMaterialsOf } from './reading'

type On<R> = RouteInput<R> extends { body: infer B } ? B & { id: string } : never

/** What staff can do with the papers of a file. */
export function createMaterialRoom(deps: HandlingDeps) {
  const bind =
    <Asked, Answer>(run: (deps: HandlingDeps, actor: Actor, call: CommandCall, asked: Asked) => Answer) =>
    (actor: Actor, call: CommandCall, asked: Asked): Answer =>
      run(deps, actor, call, asked)
  return {
    read: (actor: Actor, id: string, moment: Moment) => readMaterialsOf(deps, actor, id, moment),
    check: (actor: Actor, asked: On<typeof checkMaterial>, moment: Moment) =>
      checkMaterialFor(deps, actor, asked, moment),
    file: bind(fileMaterial),
    tray: bind(trayMaterial),
    settleTray: bind(settleTray),
    stub: bind(stubMaterial),
    correct: bind(correctMaterial),
    recordKeyFact: bind(recordKeyFact),
    correctKeyFact: bind(correctKeyFact),
    confirm: bind(confirmMaterial),
    decline: bind(declineMaterial),
    settleFinding: bind(settleFinding),
    noteClaims: bind(noteClaims),
  }
}

export type MaterialRoom = ReturnType<typeof createMaterialRoom>
