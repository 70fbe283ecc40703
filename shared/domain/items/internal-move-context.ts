import type { CollectiveState } from '../collective/account'
import type { CaseKnowledge } from './knowledge'

export type InternalMoveState =
  | 'in-consent'
  | 'in-review'
  | 'applying'
  | 'moved'
  | 'refused'
  | 'declined'
  | 'withdrawn'

/** How a file is to be kept from now on. */
export const MOVE_TO = { person: '个人存档', unit: '单位集体账户存档' } as const
export type MoveTo = keyof typeof MOVE_TO

/** The kinds of moves as the field calls them: which it is follows from how the file is kept, and nobody is asked. */
export const MOVE_MODES = {
  'person-to-unit': '个人转集体',
  'unit-to-person': '集体转个人',
  'unit-to-unit': '集体转集体',
} as const
export type MoveMode = keyof typeof MOVE_MODES

/** Who wants it: the person, the centre, as where a unit has told it, or the unit itself online. */
type MoveAskedBy = 'person' | 'centre' | 'unit'

/** What the rule knows when it decides. */
export interface InternalMoveContext
  extends Pick<CaseKnowledge, 'archive' | 'identityLevel' | 'decidedBefore'> {
  to: MoveTo
  askedBy: MoveAskedBy
  /** The account it is to come under; null where the form names none there is. */
  target: { id: string; state: CollectiveState } | null
}
