import { decideCustody } from '@shared/domain/archives/custody'
import type { CustodyCommand } from '@shared/domain/archives/custody-table'
import { linkFact, type Sha256 } from '@shared/domain/facts/chain'
import type { Fact, FactActor, FactBody } from '@shared/domain/facts/types'

/** One movement of a bag, as staff record it. `at` is an ISO instant. */
export interface CustodyMovement {
  command: CustodyCommand
  at: string
  by: FactActor
  shelf?: string
}

/** The next fact of an archive for a movement. Throws when the table does not allow it after the facts so far. */
export function custodyFact(facts: readonly Fact[], movement: CustodyMovement, sha256: Sha256): Fact {
  const allowed = decideCustody(facts, movement.command)
  if (!allowed.ok) throw new Error(`custody: ${movement.command} is not possible from ${allowed.error.state}`)
  const body: FactBody = {
    kind: movement.command,
    at: movement.at,
    by: movement.by,
    data: movement.shelf ? { shelf: movement.shelf } : {},
  }
  return linkFact(facts, body, sha256)
}

/** The facts that a list of movements leads to. */
export function replayMovements(movements: readonly CustodyMovement[], sha256: Sha256): Fact[] {
  const facts: Fact[] = []
  for (const movement of movements) facts.push(custodyFact(facts, movement, sha256))
  return facts
}
