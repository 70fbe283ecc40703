import type * as contract from '@shared/contract/forming-units'
import type * as handInContract from '@shared/contract/hand-in'
import type { RouteInput } from '@shared/contract/route'
import type { HandInKey } from '@shared/domain/forming-units/hand-in'
import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../platform/commands/run'
import type { Moment } from '../audit'
import { changeUnit, switchUnit } from './commands/change'
import { sendLetter } from './commands/chase'
import { expectPaper } from './commands/expect'
import { makeList } from './commands/make-list'
import { registerUnit } from './commands/register'
import { settlePaper } from './commands/settle'
import type { PrintingDeps } from './deps'
import type { HandInDeps } from './hand-in/deps'
import { openList } from './hand-in/open'
import { type Arriving, bringPhoto, handIn } from './hand-in/submit'
import { printLetter } from './queries/letter'
import { listPapers, listUnits } from './queries/list'

type Body<R> = RouteInput<R> extends { body: infer B } ? B : never
type Query<R> = RouteInput<R> extends { query: infer Q } ? Q : never

export type FormingRoom = ReturnType<typeof createFormingRoom>

/** Units that form papers: their register, what they have to hand over and until when, and the letters to them (M31). */
export function createFormingRoom(deps: PrintingDeps & HandInDeps) {
  const bind =
    <Asked, Answer>(run: (deps: PrintingDeps, actor: Actor, call: CommandCall, asked: Asked) => Answer) =>
    (actor: Actor, call: CommandCall, asked: Asked): Answer =>
      run(deps, actor, call, asked)
  return {
    list: (actor: Actor, asked: Query<typeof contract.listFormingUnits>, now: Date) =>
      listUnits(deps, actor, asked, now),
    listPapers: (actor: Actor, asked: Query<typeof contract.listExpectedPapers>, now: Date) =>
      listPapers(deps, actor, asked, now),
    register: bind(registerUnit),
    change: bind(changeUnit),
    switch: bind(switchUnit),
    expect: bind(expectPaper),
    settle: bind(settlePaper),
    sendLetter: bind(sendLetter),
    makeList: bind(makeList),
    openHandIn: (typed: HandInKey, now: Date) => openList(deps, typed, now),
    bringPhoto: (header: string, arriving: Arriving) => bringPhoto(deps, header, arriving),
    handIn: (call: CommandCall, asked: Body<typeof handInContract.submitHandIn>) => handIn(deps, call, asked),
    printLetter: (actor: Actor, asked: Parameters<typeof printLetter>[2], moment: Moment) =>
      printLetter(deps, actor, asked, moment),
  }
}
