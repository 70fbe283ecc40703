import { mayGive } from '@shared/domain/cases/available'
import { decide } from '@shared/domain/cases/decide'
import { needsStanding } from '@shared/domain/cases/needs-standing'
import { foldCase } from '@shared/domain/cases/view'
import type { Answers } from '@shared/domain/items/answers'
import { itemOf } from '@shared/domain/items/catalogue'
import type { CommandInput, ServiceItem } from '@shared/domain/items/types'
import type { Actor } from '@shared/domain/policy/roles'
import { type Action, may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import { assertMayKeepFiles } from '../../centres'
import { appendDecision } from '../append-decision'
import { filesWith } from '../brought-files'
import type { CaseRecord } from '../case-record'
import { contextOfCase, type FilesFound, filesOf, type KnownFiles, NO_FILES } from '../context'
import type { CaseDeps } from '../deps'
import { findWithFiles } from '../find-with-files'
import { type CaseFile, openPersonal, type Personal, sealedOf, sealPersonal } from '../personal'
import type { CaseAnswer } from './submit'

export interface CaseCommand {
  caseId: string
  /** Finds the case in another way than by its id, such as by a letter and its code. */
  find?: () => Promise<CaseRecord | null>
  /** The centre whose staff act, where it is not the one that has the case: the room has seen that they are asked. */
  staffOf?: string
  /** The policy action; null for the worker, which acts by the item's table alone. */
  action: Action | null
  /** The version the actor saw; null for the worker. */
  version: number | null
  input: CommandInput
  /** Free words of staff: sealed beside the facts. */
  note?: string
}

interface Loaded {
  record: CaseRecord
  personal: Personal
  files: FilesFound
}

const actingOn = (record: CaseRecord, staffOf: string | undefined): CaseRecord =>
  staffOf === undefined ? record : { ...record, centreId: staffOf }

/** Persons learn nothing of other people's cases, not even that they exist; staff of another centre likewise. */
async function load(
  deps: CaseDeps,
  actor: Actor,
  { caseId, find, staffOf, action }: CaseCommand,
): Promise<{ record: CaseRecord; known?: KnownFiles }> {
  const found =
    actor.kind === 'staff' && !find
      ? await findWithFiles(deps, caseId)
      : await (find?.() ?? deps.cases.findById(caseId)).then((record) => record && { record })
  if (!found) throw new AppError('case.not-found')
  if (action && !may(actor, action, actingOn(found.record, staffOf))) throw new AppError('case.not-found')
  return found
}

/** Keys are each actor's own: the same one in another's fact says nothing. */
function replayOf(record: CaseRecord, call: CommandCall): { seq: number } | 'other-body' | null {
  const fact = record.facts.find(({ key, by }) => key === call.key && by.id === call.actorId)
  if (!fact) return null
  return fact.bodyHash === call.bodyHash ? { seq: fact.seq } : 'other-body'
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
  runCommand<Loaded, CaseAnswer>(command.action === null ? null : deps.claims, call, {
    load: async () => {
      const { record, known } = await load(deps, actor, command)
      const personal = openPersonal(deps, record)
      const isOutside = actor.kind === 'person' || actor.kind === 'outside'
      const files = isOutside ? NO_FILES : await filesOf(deps, record, personal, known)
      return { record, personal, files }
    },
    about: ({ record }) => [record.idIndex],
    replay: async (loaded) => {
      const record = loaded?.record ?? (await (command.find?.() ?? deps.cases.findById(command.caseId)))
      const earlier = record && replayOf(record, call)
      if (!record || !earlier) return null
      if (earlier === 'other-body') return earlier
      return { record, personal: loaded?.personal ?? openPersonal(deps, record), seq: earlier.seq }
    },
    apply: async (loaded) => write(deps, actor, call, command, loaded),
  })

/** The case's personal part with what comes with the fact, and that sealed; nothing to write when nothing does. */
function withGiven(
  deps: CaseDeps,
  { record, personal }: Loaded,
  seq: number,
  { note, answers, brought }: { note?: string; answers?: Answers; brought: CaseFile[] },
) {
  if (!note && !answers) return { personal, write: {} }
  const noted: Personal = {
    ...personal,
    ...(note ? { notes: { ...personal.notes, [seq]: note } } : {}),
    ...(answers ? { given: { ...personal.given, [seq]: answers } } : {}),
    ...(brought.length ? { givenFiles: { ...personal.givenFiles, [seq]: brought } } : {}),
  }
  const write = {
    personal: { was: record.personal, is: sealPersonal(deps, record._id, noted) },
    brought,
  }
  return { personal: noted, write }
}

/** Who may decide at all may still not give this command on this case: it may be for another post, or for who is above. */
function assertMayGive(
  item: ServiceItem,
  actor: Actor,
  { action, staffOf, input }: CaseCommand,
  record: CaseRecord,
): void {
  const row = item.commands.find(({ name }) => name === input.name)
  if (action && row && !input.onBehalf && !mayGive(row, actor, actingOn(record, staffOf)))
    throw new AppError('permission.denied')
}

async function write(
  deps: CaseDeps,
  actor: Actor,
  call: CommandCall,
  command: CaseCommand,
  loaded: Loaded,
): Promise<CaseAnswer> {
  const { record, files } = loaded
  if (command.version !== null && command.version !== record.version) throw new AppError('case.changed')
  const item = itemOf(record.item)
  assertMayGive(item, actor, command, record)
  const view = foldCase(item, record.facts)
  if (needsStanding(item, command.input.name))
    assertMayKeepFiles(deps.centres, record.centreId, dayOf(call.now))
  const context = contextOfCase(deps, record, loaded.personal, files, actor, dayOf(call.now))
  const decision = decide(item, view, command.input, actor, call.now, context, deps.calendar.current())
  if (!decision.ok) throw new AppError(decision.error.problem, decision.error)
  const seq = record.facts.length + 1
  const { answers } = decision.value
  const asks = item.commands.find(({ name }) => name === command.input.name)?.asks
  const brought = await filesWith(deps, asks, answers, actor, call.now)
  const { personal, write: sealing } = withGiven(deps, loaded, seq, { note: command.note, answers, brought })
  const own = {
    ...sealedOf({ name: record.applicantName, idNumber: '' }, personal, seq, deps.sha256),
    key: call.key,
    bodyHash: call.bodyHash,
  }
  const written = await appendDecision(deps, record, decision.value, own, sealing)
  if (!written) throw new AppError('case.changed')
  return { record: written, personal, seq, files }
}
