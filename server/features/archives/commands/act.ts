import { linkFact, type Sha256 } from '@shared/domain/facts/chain'
import type { Fact, FactActor, FactBody } from '@shared/domain/facts/types'
import type { Actor } from '@shared/domain/policy/roles'
import { type Action, may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import type { AccessLog } from '../../../platform/audit/access-log'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import type { Claims } from '../../../platform/mongo/claims'
import type { CentreDirectory } from '../../centres'
import { deskPlace } from '../desk/place'
import type { LedgerRepository } from '../ledger-repository'
import type { ArchiveRecord } from '../record'

/** What commands and pages of this room need. */
export interface HandlingDeps {
  ledgers: LedgerRepository
  claims: Claims
  centres: CentreDirectory
  accessLog: AccessLog
  sha256: Sha256
  newSalt: () => string
  seal: (field: string, id: string, plain: string) => string
  open: (field: string, id: string, sealed: string) => string
  idIndexes: (idNumber: string) => readonly string[]
}

/** The new facts of a record, before they are linked, and what they change beside them. */
export interface Outcome {
  facts: readonly Pick<FactBody, 'kind' | 'data' | 'sealed'>[]
  set?: (facts: readonly Fact[]) => Partial<ArchiveRecord>
  /** Fields that are no more. */
  unset?: readonly (keyof ArchiveRecord)[]
}

/** A command on a record: `L` is what it reads, `before` what it writes first; carried out already, that changes nothing. */
interface Command<L> {
  id: string
  version: number
  load: () => Promise<L>
  /** Whom it concerns: keyed indexes. */
  about: (loaded: L) => readonly string[]
  decide: (loaded: L) => Promise<Outcome> | Outcome
  before?: (loaded: L) => Promise<void>
}

export interface ArchiveCommand {
  id: string
  version: number
  action: Action
  /** Whom it concerns besides the record's own person: keyed indexes. */
  about?: readonly string[]
  decide: (record: ArchiveRecord) => Promise<Outcome> | Outcome
}

/** Two records of one centre. */
export interface Pair {
  one: ArchiveRecord
  other: ArchiveRecord
}

export interface PairCommand extends Pick<Command<Pair>, 'id' | 'version' | 'decide' | 'before'> {
  other: string
  action: Action
}

export const actorOf = ({ id, name, roles }: Actor): FactActor => ({
  kind: 'staff',
  id,
  role: roles.find((role) => role !== 'staff') ?? 'staff',
  ...(name ? { name } : {}),
})

/** The record for staff of its centre. Throws `archive.not-found` for any other, as if there were none. */
export function ownRecord(
  record: ArchiveRecord | null | undefined,
  actor: Actor,
  action: Action,
): ArchiveRecord {
  if (!record || !may(actor, action, { centreId: record.centreId })) throw new AppError('archive.not-found')
  return record
}

/** The facts of an outcome in their chain; the first carries the command's key. */
export function linked(
  deps: Pick<HandlingDeps, 'sha256'>,
  record: Pick<ArchiveRecord, 'facts'>,
  outcome: Outcome,
  actor: Actor,
  { key, bodyHash, now }: CommandCall,
): Fact[] {
  const by = actorOf(actor)
  const all = [...record.facts]
  for (const [at, body] of outcome.facts.entries()) {
    const named = at === 0 ? { key, bodyHash } : {}
    all.push(linkFact(all, { ...body, ...named, at: now.toISOString(), by }, deps.sha256))
  }
  return all.slice(record.facts.length)
}

/** The write of an outcome, its place on the desk included. False when the version had moved on. */
export function writeOutcome(
  deps: HandlingDeps,
  record: ArchiveRecord,
  outcome: Outcome,
  actor: Actor,
  call: CommandCall,
): Promise<boolean> {
  const facts = linked(deps, record, outcome, actor, call)
  const all = [...record.facts, ...facts]
  const set = outcome.set?.(all) ?? {}
  const place = deskPlace({ ...record, ...set, facts: all }, call.now.toISOString())
  return deps.ledgers.amend(record._id, record.version, {
    facts,
    set: { ...set, ...place },
    unset: [...(outcome.unset ?? []), ...(place.desk ? [] : (['desk', 'deskKey'] as const))],
  })
}

/** The version a command left behind: the place of its fact, so that every replay answers the same. */
const answerOf = (id: string, seq: number) => ({ id, version: seq })

/** Runs a command on one record, exactly once per key. */
const actOn = <L extends { one: ArchiveRecord }>(
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, load, about, decide, before }: Command<L>,
): Promise<{ id: string; version: number }> =>
  runCommand(deps.claims, call, {
    load,
    about,
    replay: async (loaded) => {
      const record = loaded?.one ?? (await deps.ledgers.findById(id))
      const fact = record?.facts.find(({ key, by }) => key === call.key && by.id === call.actorId)
      if (!fact) return null
      return fact.bodyHash === call.bodyHash ? answerOf(id, fact.seq) : 'other-body'
    },
    apply: async (loaded) => {
      const { one } = loaded
      if (one.version !== version) throw new AppError('archive.changed')
      const outcome = await decide(loaded)
      await before?.(loaded)
      if (!(await writeOutcome(deps, one, outcome, actor, call))) throw new AppError('archive.changed')
      return answerOf(id, one.version + 1)
    },
  })

const indexesOf = (...records: readonly ArchiveRecord[]): string[] =>
  records.flatMap(({ idIndex }) => (idIndex ? [idIndex] : []))

/**
 * Runs one command on a record of the actor's centre. Throws `archive.not-found`, `archive.changed` when another fact came
 * first, what `decide` refuses, and the problems of runCommand.
 */
export const actOnArchive = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, action, about = [], decide }: ArchiveCommand,
): Promise<{ id: string; version: number }> =>
  actOn(deps, actor, call, {
    ...{ id, version },
    load: async () => ({ one: ownRecord(await deps.ledgers.findById(id), actor, action) }),
    about: ({ one }) => [...about, ...indexesOf(one)],
    decide: ({ one }) => decide(one),
  })

/** As actOnArchive, of a record beside another, both read in one round trip. Throws `archive.other-centre` besides. */
export const actOnPair = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { other, action, ...command }: PairCommand,
): Promise<{ id: string; version: number }> =>
  actOn<Pair>(deps, actor, call, {
    ...command,
    load: async () => {
      const found = await deps.ledgers.findBoth(command.id, other)
      const one = ownRecord(found.one, actor, action)
      if (!found.other || one._id === other) throw new AppError('archive.not-found')
      const { centreId } = found.other
      if (!may(actor, action, { centreId }))
        throw new AppError('archive.other-centre', { data: { centre: deps.centres.byId(centreId).name } })
      return { one, other: found.other }
    },
    about: (pair) => indexesOf(pair.one, pair.other),
  })

/** Refuses what the tables do not allow. */
export const notPossible = (): AppError => new AppError('archive.not-possible')
