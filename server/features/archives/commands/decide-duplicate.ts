import type { decideDuplicate } from '@shared/contract/archives'
import type { RouteInput } from '@shared/contract/route'
import { mayDecide } from '@shared/domain/archives/available'
import { foldCustody } from '@shared/domain/archives/custody'
import { foldRecord } from '@shared/domain/archives/record'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import { flagsOf } from '../desk/flags'
import type { ArchiveRecord } from '../record'
import { type HandlingDeps, notPossible, type Outcome, ownRecord, writeOutcome } from './act'

type Input = RouteInput<typeof decideDuplicate>['body'] & { id: string }

interface Pair {
  one: ArchiveRecord
  other: ArchiveRecord
}

/** What a decision leaves in the chain of a record: `lead` where it answers for both, `part` where it does not. */
function outcomeOf(other: string, decision: Input['decision'], leads: boolean): Outcome {
  if (decision === 'different-people')
    return { facts: [{ kind: 'clear-duplicate', data: { with: other, decision } }] }
  if (leads) return { facts: [{ kind: 'lead-parts', data: { with: other } }] }
  return { facts: [{ kind: 'become-part', data: { with: other } }], set: () => ({ partOf: other }) }
}

/** Both records, in one round trip. Throws `archive.not-found`, `archive.other-centre` when the other lies elsewhere. */
async function loadPair(deps: HandlingDeps, actor: Actor, { id, other }: Input): Promise<Pair> {
  const found = await deps.ledgers.findBoth(id, other)
  const one = ownRecord(found.one, actor, 'archive.decide')
  if (!found.other || id === other) throw new AppError('archive.not-found')
  if (!may(actor, 'archive.decide', { centreId: found.other.centreId }))
    throw new AppError('archive.other-centre', {
      data: { centre: deps.centres.byId(found.other.centreId).name },
    })
  return { one, other: found.other }
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
 * `request.invalid`, `archive.not-found`, `archive.other-centre`, `archive.changed`, `archive.not-possible`, and the problems of
 * runCommand.
 */
export function decidePair(deps: HandlingDeps, actor: Actor, call: CommandCall, input: Input) {
  const { id, version, decision, leads } = input
  const mine = (record: ArchiveRecord | null) => {
    const fact = record?.facts.find(({ key, by }) => key === call.key && by.id === call.actorId)
    if (!fact) return null
    return fact.bodyHash === call.bodyHash ? { id, version: fact.seq } : ('other-body' as const)
  }
  return runCommand<Pair, { id: string; version: number }>(deps.claims, call, {
    load: () => loadPair(deps, actor, input),
    about: ({ one, other }) => [one.idIndex, other.idIndex].filter((index) => index !== undefined),
    replay: async (loaded) => mine(loaded?.one ?? (await deps.ledgers.findById(id))),
    apply: async (pair) => {
      const { one, other } = pair
      if (one.version !== version) throw new AppError('archive.changed')
      guard(deps, actor, pair, input)
      await writeOther(deps, actor, call, pair, input)
      const outcome = outcomeOf(other._id, decision, leads === 'one')
      if (!(await writeOutcome(deps, one, outcome, actor, call))) throw new AppError('archive.changed')
      return { id, version: one.version + 1 }
    },
  })
}
