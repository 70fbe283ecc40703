import { decide } from '@shared/domain/cases/decide'
import { foldCase } from '@shared/domain/cases/view'
import { linkFact } from '@shared/domain/facts/chain'
import { itemOf } from '@shared/domain/items/catalogue'
import type { CommandInput } from '@shared/domain/items/types'
import type { Actor } from '@shared/domain/policy/roles'
import { type Action, may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import type { Holding } from '../../archives'
import { contextOfCase, holdingOfCase } from '../context'
import type { CaseDeps } from '../deps'
import { outboxOf } from '../outbox'
import { projectionsOf } from '../projections'
import type { CaseRecord } from '../repository'
import type { CaseAnswer } from './submit'

export interface CaseCommand {
  caseId: string
  /** The policy action; null for the worker, which acts by the item's table alone. */
  action: Action | null
  /** The version the actor saw; null for the worker. */
  version: number | null
  input: CommandInput
}

interface Loaded {
  record: CaseRecord
  holding: Holding | null
}

/** Persons learn nothing of other people's cases, not even that they exist; staff of another centre likewise. */
async function load(deps: CaseDeps, actor: Actor, command: CaseCommand): Promise<CaseRecord> {
  const record = await deps.cases.findById(command.caseId)
  if (!record) throw new AppError('case.not-found')
  if (command.action && !may(actor, command.action, record)) throw new AppError('case.not-found')
  return record
}

/** Keys are each actor's own: the same one in another's fact says nothing. */
function replayOf(record: CaseRecord, call: CommandCall): CaseAnswer | 'other-body' | null {
  const fact = record.facts.find(({ key, by }) => key === call.key && by.id === call.actorId)
  if (!fact) return null
  return fact.bodyHash === call.bodyHash ? { record, seq: fact.seq } : 'other-body'
}

/**
 * Gives a command on a case. Throws `case.not-found`, `case.changed` when another fact came first, the refusal of the
 * item's table or guard, and the problems of runCommand.
 */
export const actOnCase = (
  deps: CaseDeps,
  actor: Actor,
  call: CommandCall,
  command: CaseCommand,
): Promise<CaseAnswer> =>
  runCommand<Loaded, CaseAnswer>(deps.claims, call, {
    load: async () => {
      const record = await load(deps, actor, command)
      const holding = actor.kind === 'person' ? null : await holdingOfCase(deps, record)
      return { record, holding }
    },
    about: ({ record }) => [record.idIndex],
    replay: async (loaded) => {
      const record = loaded?.record ?? (await deps.cases.findById(command.caseId))
      return record && replayOf(record, call)
    },
    apply: async ({ record, holding }) => write(deps, actor, call, command, record, holding),
  })

async function write(
  deps: CaseDeps,
  actor: Actor,
  call: CommandCall,
  command: CaseCommand,
  record: CaseRecord,
  holding: Holding | null,
): Promise<CaseAnswer> {
  if (command.version !== null && command.version !== record.version) throw new AppError('case.changed')
  const item = itemOf(record.item)
  const view = foldCase(item, record.facts)
  const decision = decide(item, view, command.input, actor, call.now, contextOfCase(record, holding))
  if (!decision.ok) throw new AppError(decision.error.problem, decision.error)
  const fact = linkFact(
    record.facts,
    { ...decision.value.fact, key: call.key, bodyHash: call.bodyHash },
    deps.sha256,
  )
  const after = foldCase(item, [...record.facts, fact])
  const written = await deps.cases.append(record._id, record.version, {
    fact,
    ...projectionsOf(item, record._id, after),
    outbox: outboxOf(record._id, fact.seq, decision.value.effects),
  })
  if (!written) throw new AppError('case.changed')
  return { record: written, seq: fact.seq, holding }
}
