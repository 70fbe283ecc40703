import { linkFact } from '@shared/domain/facts/chain'
import { MOST_LINES } from '@shared/domain/handover/signing'
import { columnOf, IMPORT_KINDS } from '@shared/domain/imports/kinds'
import {
  foldImport,
  IMPORT_STATES,
  IMPORT_TABLE,
  type ImportCommand,
  importAllows,
} from '@shared/domain/imports/table'
import { NOT_IMPORTED } from '@shared/domain/ledger/columns'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { missingColumns, nameColumns } from '@shared/domain/tables/header'
import { AppError } from '@shared/kernel/app-error'
import { dayOf, isDay } from '@shared/kernel/dates'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import { aboutOf } from '../about'
import type { ImportDeps } from '../deps'
import { importFact, keptUntil, stretch } from '../fact'
import { commitToSigned, type Signed, sealSigned } from '../handover/signed'
import { present } from '../present'
import type { ImportRecord } from '../record'

/** `version`: of the import as the person saw it. */
export type ImportDeed = { id: string; version: number } & (
  | { command: 'map'; mapping: (string | null)[] }
  | ({ command: 'sign' } & Pick<Signed, 'reason' | 'plan' | 'handedBy' | 'on'>)
  | { command: Exclude<ImportCommand, 'map' | 'sign' | 'offer' | 'send' | 'bring' | 'finish' | 'fail'> }
)

/** Staff of another centre learn nothing of an import, not even that it exists. Throws `import.not-found`. */
export async function loadOwn(
  deps: ImportDeps,
  actor: Actor,
  action: 'import.read' | 'import.run',
  id: string,
) {
  const record = await deps.imports.findById(id)
  if (!record || !may(actor, action, record)) throw new AppError('import.not-found')
  return record
}

const replayOf = (record: ImportRecord, call: CommandCall): ImportRecord | 'other-body' | null => {
  const fact = record.facts.find(({ key, by }) => key === call.key && by.id === call.actorId)
  if (!fact) return null
  return fact.bodyHash === call.bodyHash ? record : 'other-body'
}

/**
 * Gives a command on an import. Throws `import.not-found`, `import.changed` when another step came first,
 * `import.not-possible`, `table.column-*` when a run is started with columns nobody has decided, and the problems of runCommand.
 */
export async function actOnImport(deps: ImportDeps, actor: Actor, call: CommandCall, deed: ImportDeed) {
  const record = await runCommand<ImportRecord, ImportRecord>(deps.claims, call, {
    load: () => loadOwn(deps, actor, 'import.run', deed.id),
    about: () => [],
    replay: async (loaded) => {
      const record = loaded ?? (await deps.imports.findById(deed.id))
      return record && replayOf(record, call)
    },
    apply: (record) => apply(deps, actor, call, deed, record),
  })
  return present(deps, record)
}

async function apply(
  deps: ImportDeps,
  actor: Actor,
  call: CommandCall,
  deed: ImportDeed,
  record: ImportRecord,
): Promise<ImportRecord> {
  const { command } = deed
  if (deed.version !== record.version) throw new AppError('import.changed')
  if (!importAllows(record.state, command, record.kind))
    throw new AppError('import.not-possible', { data: { state: IMPORT_STATES[record.state] } })
  const runs = IMPORT_TABLE[command].runs === true
  if (runs) requireReady(deps, record)
  const mapping = deed.command === 'map' ? checkedMapping(record, deed.mapping) : null
  const signed = deed.command === 'sign' ? signedBy(deps, actor, call, deed, record) : null
  const data = {
    ...(mapping ? { mapping } : {}),
    ...(signed ? { reason: signed.reason, on: signed.on } : {}),
  }
  const sealed = signed ? { sealed: commitToSigned(signed, deps.sha256) } : {}
  const fact = linkFact(record.facts, { ...importFact(command, actor, call, data), ...sealed }, deps.sha256)
  const written = await deps.imports.append(record._id, record.version, {
    fact,
    state: foldImport([fact]),
    ...(mapping ? { mapping } : {}),
    ...(signed ? { signed: sealSigned(deps, record._id, signed) } : {}),
    outbox: runs ? [stretch(record._id, fact.seq, record.progress.row)] : [],
    expiresAt: keptUntil(call.now),
  })
  if (!written) throw new AppError('import.changed')
  return written
}

/** Both sides have signed the list: the unit's name is typed, the centre's is whoever records it. Throws `handover.too-long`, `request.invalid`. */
function signedBy(
  deps: ImportDeps,
  actor: Actor,
  { now }: CommandCall,
  { reason, plan, handedBy, on }: Extract<ImportDeed, { command: 'sign' }>,
  { total }: ImportRecord,
): Signed {
  if (total > MOST_LINES) throw new AppError('handover.too-long', { data: { limit: String(MOST_LINES) } })
  if (!isDay(on) || on > dayOf(now))
    throw new AppError('request.invalid', { fields: [{ path: 'on', message: 'paper-date.future' }] })
  return { salt: deps.newSalt(), reason, plan, handedBy, takenBy: actor.name ?? '', on }
}

/** Throws `table.column-unknown` while a column is undecided, `table.column-missing` without a name, `handover.unsigned`, `import.file-gone`. */
function requireReady(deps: ImportDeps, record: ImportRecord): void {
  aboutOf(deps, record)
  const undecided = record.titles.filter((_title, at) => record.mapping[at] === null)
  if (undecided.length)
    throw new AppError('table.column-unknown', { data: { columns: nameColumns(undecided) } })
  const missing = missingColumns(record.mapping, IMPORT_KINDS[record.kind].columns)
  if (missing.length) throw new AppError('table.column-missing', { data: { columns: nameColumns(missing) } })
  if (record.kind === 'handover' && !record.signed) throw new AppError('handover.unsigned')
}

/** Throws `request.invalid` for columns nobody knows, or too many; `table.column-twice` for two that mean the same. */
function checkedMapping({ kind, titles }: ImportRecord, mapping: (string | null)[]): (string | null)[] {
  const known = mapping.every((code) => code === null || code === NOT_IMPORTED || columnOf(kind, code))
  if (!known || mapping.length !== titles.length)
    throw new AppError('request.invalid', { fields: [{ path: 'mapping', message: 'field.choose' }] })
  const twice = mapping.find(
    (code, at) => code !== null && code !== NOT_IMPORTED && mapping.indexOf(code) !== at,
  )
  if (twice)
    throw new AppError('table.column-twice', { data: { column: columnOf(kind, twice)?.title ?? twice } })
  return mapping
}
