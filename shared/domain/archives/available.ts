import type { FactBody } from '../facts/types'
import type { Role } from '../policy/roles'
import { decideCustody } from './custody'
import { MOVEMENT_POSTS, MOVEMENTS, type Movement } from './custody-table'
import { RECORD_TABLE, type RecordCommand, type RecordFlags } from './record-table'

const holds = (posts: readonly Role[], roles: readonly Role[]): boolean =>
  posts.some((post) => roles.includes(post))

/** Whether one of these roles may record the movement after the facts so far. */
export const mayMove = (facts: readonly FactBody[], movement: Movement, roles: readonly Role[]): boolean =>
  holds(MOVEMENT_POSTS[movement], roles) && decideCustody(facts, movement).ok

/** The movements one of these roles may record now. */
export const movementsNow = (facts: readonly FactBody[], roles: readonly Role[]): Movement[] =>
  MOVEMENTS.filter((movement) => mayMove(facts, movement, roles))

/** Whether one of these roles may decide so of a record that stands so. */
export const mayDecide = (command: RecordCommand, flags: RecordFlags, roles: readonly Role[]): boolean =>
  holds(RECORD_TABLE[command].posts, roles) && RECORD_TABLE[command].when(flags)

/** What one of these roles may decide now. */
export const decisionsNow = (flags: RecordFlags, roles: readonly Role[]): RecordCommand[] =>
  (Object.keys(RECORD_TABLE) as RecordCommand[]).filter((command) => mayDecide(command, flags, roles))
