import type { decideDuplicate } from '@shared/contract/archives'
import type { RouteInput } from '@shared/contract/route'
import { mayDecide } from '@shared/domain/archives/available'
import { foldCustody } from '@shared/domain/archives/custody'
import { foldRecord } from '@shared/domain/archives/record'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../../platform/commands/run'
import { flagsOf } from '../desk/flags'
import { actOnPair, type HandlingDeps, notPossible, type Outcome, type Pair, writeOutcome } from './act'

type Input = RouteInput<typeof decideDuplicate>['body'] & { id: string }

/** What a decision leaves in the chain of a record: `lead` where it answers for both, `part` where it does not. */
function outcomeOf(other: string, decision: Input['decision'], leads: boolean): Outcome {
  if (decision === 'different-people')
    return { facts: [{ kind: 'clear-duplicate', data: { with: other, decision } }] }
  if (leads) return { facts: [{ kind: 'lead-parts', data: { with: other } }] }
  return { facts: [{ kind: 'become-part', data: { with: other } }], set: () => ({ partOf: other }) }
}

/** Which of two answers for both, by a decision that broke off between its two writes; null when there is none. */
function halfDecided({ one, other }: Pair): 'one' | 'other' | null {
  const { partOf, parts } = foldRecord(other.facts)
  if (partOf === one._id) return 'one'
  return parts.includes(one._id) ? 'other' : null
}

/** Refuses what the table, or common sense, does not allow. */
function guard(deps: HandlingDeps, actor: Actor, pair: Pair, { decision, leads }: Input): void {
  const { one, other } = pair
  const half = halfDecided(pair)
  if (half && (decision !== 'same-person' || leads !== half)) throw notPossible()
  if (!mayDecide(decision, flagsOf(deps, one, actor.id, other), actor.roles)) throw notPossible()
  if (decision !== 'same-person') return
  if (!leads) throw new AppError('request.invalid', { fields: [{ path: 'leads', message: 'field.choose' }] })
  const [leading, part] = leads === 'one' ? [one, other] : [other, one]
  // Who answers for both must be found by the person's number.
  if (leading.idIndex === undefined && part.idIndex !== undefined)
    throw new AppError('request.invalid', { fields: [{ path: 'leads', message: 'leads.unlinked' }] })
}

/** The other record's half, unless it carries it already: a command that broke off is taken up again. */
async function writeOther(
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  pair: Pair,
  { otherVersion, decision, leads }: Input,
): Promise<void> {
  const { one, other } = pair
  if (halfDecided(pair)) return
  if (other.version !== otherVersion) throw new AppError('archive.changed')
  const isFlagged = foldCustody(other.facts).duplicateWith.includes(one._id)
  if (decision === 'different-people' && !isFlagged) return
  const outcome = outcomeOf(one._id, decision, leads === 'other')
  if (!(await writeOutcome(deps, other, outcome, actor, call))) throw new AppError('archive.changed')
}

/**
 * Decides a pair of duplicates: two parts of one file, of which one answers, or two different people. The other record is
 * written first: until this one follows it stays flagged, and neither certifies. Four round trips. Throws
 * `request.invalid`, `archive.not-possible`, and the problems of actOnPair.
 */
export const decidePair = (deps: HandlingDeps, actor: Actor, call: CommandCall, input: Input) =>
  actOnPair(deps, actor, call, {
    ...{ id: input.id, version: input.version, other: input.other, action: 'archive.decide' },
    decide: (pair) => {
      guard(deps, actor, pair, input)
      return outcomeOf(pair.other._id, input.decision, input.leads === 'one')
    },
    before: (pair) => writeOther(deps, actor, call, pair, input),
  })
