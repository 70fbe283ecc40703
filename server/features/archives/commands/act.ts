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
}

export interface ArchiveCommand {
  id: string
  version: number
  action: Action
  /** Whom it concerns besides the record's own person: keyed indexes. */
  about?: readonly string[]
  decide: (record: ArchiveRecord) => Promise<Outcome> | Outcome
  /** What else is written first; carried out already, it changes nothing. */
  before?: (record: ArchiveRecord) => Promise<void>
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
    unset: place.desk ? [] : ['desk', 'deskKey'],
  })
}

/** The version a command left behind: the place of its fact, so that every replay answers the same. */
const answerOf = (id: string, seq: number) => ({ id, version: seq })

/**
 * Runs one command on a record of the actor's centre, exactly once per key. Throws `archive.not-found`, `archive.changed` when
 * another fact came first, what `decide` refuses, and the problems of runCommand.
 */
export const actOnArchive = (
  deps: HandlingDeps,
  actor: Actor,
  call: CommandCall,
  { id, version, action, about = [], decide, before }: ArchiveCommand,
): Promise<{ id: string; version: number }> =>
  runCommand(deps.claims, call, {
    load: async () => ownRecord(await deps.ledgers.findById(id), actor, action),
    about: ({ idIndex }) => [...about, ...(idIndex ? [idIndex] : [])],
    replay: async (loaded) => {
      const record = loaded ?? (await deps.ledgers.findById(id))
      const fact = record?.facts.find(({ key, by }) => key === call.key && by.id === call.actorId)
      if (!fact) return null
      return fact.bodyHash === call.bodyHash ? answerOf(id, fact.seq) : 'other-body'
    },
    apply: async (record) => {
      if (record.version !== version) throw new AppError('archive.changed')
      const outcome = await decide(record)
      await before?.(record)
      if (!(await writeOutcome(deps, record, outcome, actor, call))) throw new AppError('archive.changed')
      return answerOf(id, record.version + 1)
    },
  })

/** Refuses what the tables do not allow. */
export const notPossible = (): AppError => new AppError('archive.not-possible')
