import type { Day } from '@shared/kernel/dates'
import type { KindAnswer } from '../persons/kind-of'
import type { NextAsks } from '../transfer/again'
import type { BagContext } from './bag-checks'
import type { CaseKnowledge } from './knowledge'

export type TransferInState =
  | 'in-review'
  | 'issuing'
  | 'requested'
  | 'answered'
  | 'prepared'
  | 'in-transit'
  | 'arrived'
  | 'told'
  | 'returning'
  | 'misfiled'
  | 'going-back'
  | 'returned'
  | 'registering'
  | 'received'
  | 'calling-off'
  | 'withdrawn'
  | 'not-sent'
  | 'refused'

/** What the facts tell of how late a holder outside is; days in Asia/Shanghai. */
export interface LateHolder {
  /** The last day for sending, counted from the letter; null before one was issued, and where the holder has a case of its own. */
  sendBy: Day | null
  chasedOn: Day | null
  /** From when on it may be chased again; null while it was not. */
  chaseFrom: Day | null
  chases: number
}

/** What the rule knows: who the person is and where they want the file, where it is, and what has been told of it so far. */
export interface TransferInContext
  extends BagContext,
    Pick<CaseKnowledge, 'identityLevel' | 'archive' | 'moving'> {
  kind: KindAnswer
  /** The version of the application that its person signed; empty where a unit applied. */
  signed: string
  /** Whoever acts for their unit applied for them. */
  byAgent: boolean
  centreOffered: boolean
  /** The chosen centre has the file already. */
  here: boolean
  /** Another centre of the system has the file, or the person says who has. */
  holderKnown: boolean
  /** The holder is a centre of the system, whose own case moves this one. */
  linked: boolean
  /** The number of the letter that holds; null before it was issued. */
  letterNo: string | null
  /** Numbers of letters that it took the place of. */
  voided: readonly string[]
  /** Their party relation was not moved when they applied. */
  partyOpen: boolean
  /** Nor is it now, and the table of the place wants that first. */
  partyFirst: boolean
  /** The last day of the letter; null before it was sent. */
  letterUntil: Day | null
  /** How late a holder outside is. */
  late: LateHolder
  again: NextAsks
  /** The listed reason that the holder outside gave, of a file it does not have or may not send; null while it gave none. */
  answerReason: string | null
}
