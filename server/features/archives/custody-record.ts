import { decideCustody } from '@shared/domain/archives/custody'
import { type CustodyCommand, isMovement } from '@shared/domain/archives/custody-table'
import { faultsOfReason } from '@shared/domain/archives/movement-reasons'
import { linkFact, type Sha256 } from '@shared/domain/facts/chain'
import type { Fact, FactActor, FactBody } from '@shared/domain/facts/types'

/** One movement of a bag: who, when, why, and for which case. `at` is an ISO instant. */
export interface CustodyMovement {
  command: CustodyCommand
  at: string
  by: FactActor
  shelf?: string
  /** Why, for the movements staff record: a listed one that needs no further words. The others follow from what is decided. */
  reason?: string
  caseId?: string
}

/** The next fact of an archive for a movement. Throws when the table does not allow it after the facts so far, or no listed reason is given. */
export function custodyFact(facts: readonly Fact[], movement: CustodyMovement, sha256: Sha256): Fact {
  const { command, at, by, shelf, reason, caseId } = movement
  const allowed = decideCustody(facts, command)
  if (!allowed.ok) throw new Error(`custody: ${command} is not possible from ${allowed.error.state}`)
  if (isMovement(command) && Object.keys(faultsOfReason(command, { reason: reason ?? '' })).length > 0)
    throw new Error(`custody: ${command} for no listed reason`)
  const data = {
    ...(reason ? { reason } : {}),
    ...(shelf ? { shelf } : {}),
    ...(caseId ? { caseId } : {}),
  }
  const body: FactBody = { kind: command, at, by, data }
  return linkFact(facts, body, sha256)
}

/** The facts that a list of movements leads to. */
export function replayMovements(movements: readonly CustodyMovement[], sha256: Sha256): Fact[] {
  const facts: Fact[] = []
  for (const movement of movements) facts.push(custodyFact(facts, movement, sha256))
  return facts
}
