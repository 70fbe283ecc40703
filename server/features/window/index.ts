import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../platform/commands/run'
import type { Card, WalkInForm } from '../accounts'
import type { Moment } from '../audit'
import type { WindowDeps } from './deps'
import { type Filing, fileForWalkIn } from './file'
import { printReceipt } from './receipt'
import { findWalkInPerson, listWalkInCases, openWalkInPerson } from './serve'

export { receiptOf } from './file'

export type WindowRoom = ReturnType<typeof createWindowRoom>

/** The service window: a clerk serves a walk-in by their card. */
export const createWindowRoom = (deps: WindowDeps) => ({
  find: (actor: Actor, card: Card, moment: Moment) => findWalkInPerson(deps, actor, card, moment),
  listCases: (actor: Actor, accountId: string, moment: Moment) =>
    listWalkInCases(deps, actor, accountId, moment),
  sendCode: (phone: string, now: Date) => deps.accounts.window.sendCode(phone, now),
  open: (actor: Actor, call: CommandCall, form: WalkInForm) => openWalkInPerson(deps, actor, call, form),
  file: (actor: Actor, call: CommandCall, filing: Filing) => fileForWalkIn(deps, actor, call, filing),
  printReceipt: (actor: Actor, id: string, moment: Moment) => printReceipt(deps, actor, id, moment),
})
