import type {
  confirmReopening as confirm,
  declineReopening as decline,
  proposeReopening as propose,
} from '@shared/contract/archives'
import type { RouteInput } from '@shared/contract/route'
import { mayDecide } from '@shared/domain/archives/available'
import { decideCustody, foldCustody } from '@shared/domain/archives/custody'
import { foldRecord, type PendingReopening } from '@shared/domain/archives/record'
import type { RecordCommand } from '@shared/domain/archives/record-table'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../../platform/commands/run'
import { flagsOf } from '../desk/flags'
import type { ArchiveRecord } from '../record'
import {
  actOnArchive,
  actOnPair,
  type HandlingDeps,
  notPossible,
  type Outcome,
  type Pair,
  writeOutcome,
} from './act'

type Fact = Outcome['facts'][number]
type On<R> = RouteInput<R> extends { body: infer B } ? B & { id: string } : never

/**
 * Says why what was decided of a pair was wrong; it stands until a second person has agreed. Throws `archive.not-possible` where
 * nothing is decided or either record waits for a second person already, and the problems of actOnPair. Three round trips.
 */
export const proposeReopening = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, other, reason }: On<typeof propose>,
) =>
  actOnPair(deps, actor, call, {
    ...{ id, version, other, action: 'archive.decide' },
    decide: (pair) => {
      const may = (one: ArchiveRecord, beside: ArchiveRecord): boolean =>
        mayDecide('propose-reopening', flagsOf(deps, one, actor.id, beside), actor.roles)
      if (!may(pair.one, pair.other) || !may(pair.other, pair.one)) throw notPossible()
      return { facts: [{ kind: 'propose-reopening', data: { with: other, reason } }] }
    },
  })

/** What waits for a second person. Throws `archive.not-possible` when nothing does, or this one may not say so. */
function waitingFor(
  deps: HandlingDeps,
  record: ArchiveRecord,
  actor: Actor,
  command: RecordCommand,
): PendingReopening {
  const { reopening } = foldRecord(record.facts)
  if (!reopening || !mayDecide(command, flagsOf(deps, record, actor.id), actor.roles)) throw notPossible()
  return reopening
}

/** What was decided no longer stands: the record is flagged beside the other again, for the reason it was. */
function reopened({ facts, partOf }: ArchiveRecord, other: string, first: Fact): Outcome {
  if (!decideCustody(facts, 'flag-duplicate', other).ok) throw notPossible()
  const flag = facts.findLast(({ kind, data }) => kind === 'flag-duplicate' && data.with === other)
  const flagged: Fact = { kind: 'flag-duplicate', data: flag?.data ?? { with: other } }
  return { facts: [first, flagged], unset: partOf === other ? ['partOf'] : [] }
}

/** The other record's half; a command that broke off has left it behind already. */
async function reopenOther(
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { one, other }: Pair,
): Promise<void> {
  if (foldCustody(other.facts).duplicateWith.includes(one._id)) return
  const outcome = reopened(other, one._id, { kind: 'reopen-pair', data: { with: one._id } })
  if (!(await writeOutcome(deps, other, outcome, actor, call))) throw new AppError('archive.changed')
}

/**
 * The second person agrees: both records are flagged as they were, and neither certifies until the pair is decided anew; what was
 * decided stays in both chains. The other record is written first. Throws `archive.second-person` for whoever proposed it,
 * `archive.not-possible`, and the problems of actOnPair. Four round trips.
 */
export const confirmReopening = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, other }: On<typeof confirm>,
) =>
  actOnPair(deps, actor, call, {
    ...{ id, version, other, action: 'archive.confirm' },
    decide: ({ one }) => {
      if (foldRecord(one.facts).reopening?.by.id === actor.id) throw new AppError('archive.second-person')
      const waiting = waitingFor(deps, one, actor, 'confirm-reopening')
      if (waiting.with !== other) throw notPossible()
      return reopened(one, other, { kind: 'confirm-reopening', data: { of: waiting.seq, with: other } })
    },
    before: (pair) => reopenOther(deps, actor, call, pair),
  })

/** What was decided stands. Throws `archive.not-possible`, and the problems of actOnArchive. */
export const declineReopening = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version }: On<typeof decline>,
) =>
  actOnArchive(deps, actor, call, {
    ...{ id, version, action: 'archive.decline' },
    decide: (record) => {
      const { seq, with: other } = waitingFor(deps, record, actor, 'decline-reopening')
      return { facts: [{ kind: 'decline-reopening', data: { of: seq, with: other } }] }
    },
  })
