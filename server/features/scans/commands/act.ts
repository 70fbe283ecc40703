import { linkFact } from '@shared/domain/facts/chain'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import {
  foldScan,
  isForActor,
  type ReturnReason,
  SCAN_STATES,
  SCAN_TABLE,
  type ScanCommand,
  scanAllows,
  signatureBar,
} from '@shared/domain/scans/table'
import { AppError } from '@shared/kernel/app-error'
import { type CommandCall, runCommand } from '../../../platform/commands/run'
import type { ScanDeps } from '../deps'
import { daysFrom, filing, scanFact, splitting } from '../fact'
import { missingParts, present } from '../present'
import type { ScannedFile, ScanRecord } from '../record'
import type { ScanChange } from '../repository'

export type Returned = { page: number; reason: ReturnReason }[]

/** `version`: of the scan as the person saw it. */
export type ScanDeed = { id: string; version: number } & (
  | { command: 'finish' | 'discard' }
  | { command: 'accept' | 'return'; returned: Returned }
)

const actionOf = (command: ScanCommand) =>
  SCAN_TABLE[command].secondPerson ? ('scan.check' as const) : ('scan.bring' as const)

interface Loaded {
  record: ScanRecord
  file: ScannedFile
}

/** Staff of another centre than the one that has the file learn nothing of its scans. Throws `scan.not-found`. */
async function loadScan(
  deps: ScanDeps,
  actor: Actor,
  action: 'scan.bring' | 'scan.check',
  id: string,
): Promise<Loaded> {
  const found = await deps.scanFiles.findWithFile(id)
  if (!found || !may(actor, action, { centreId: found.file.centreId })) throw new AppError('scan.not-found')
  return found
}

const replayOf = (record: ScanRecord, call: CommandCall): ScanRecord | 'other-body' | null => {
  const fact = record.facts.find(({ key, by }) => key === call.key && by.id === call.actorId)
  if (!fact) return null
  return fact.bodyHash === call.bodyHash ? record : 'other-body'
}

/**
 * Gives a command on a scan. Three round trips. Throws `scan.not-found`, `scan.changed` when another step came first,
 * `scan.not-possible`, `scan.second-person`, `scan.signature-altered`, `scan.signature-missing`, `scan.parts-missing`, and the problems of runCommand.
 */
export async function actOnScan(deps: ScanDeps, actor: Actor, call: CommandCall, deed: ScanDeed) {
  const action = actionOf(deed.command)
  const record = await runCommand<Loaded, ScanRecord>(deps.claims, call, {
    load: () => loadScan(deps, actor, action, deed.id),
    about: ({ file }) => (file.idIndex ? [file.idIndex] : []),
    replay: async (loaded) => {
      const record = loaded?.record ?? (await deps.scans.findById(deed.id))
      return record && replayOf(record, call)
    },
    apply: async ({ record }) => {
      requireAllowed(record, actor, deed)
      const written = await deps.scans.append(
        record._id,
        record.version,
        changeOf(deps, actor, call, deed, record),
      )
      if (!written) throw new AppError('scan.changed')
      return written
    },
  })
  return present(deps, record, actor)
}

/** Throws what the table does not allow. */
function requireAllowed(record: ScanRecord, actor: Actor, deed: ScanDeed): void {
  const { state, facts } = record
  if (deed.version !== record.version) throw new AppError('scan.changed')
  if (!scanAllows(state, deed.command))
    throw new AppError('scan.not-possible', { data: { state: SCAN_STATES[state] } })
  if (!isForActor(facts, deed.command, actor.id)) throw new AppError('scan.second-person')
  const missing = deed.command === 'finish' ? missingParts(record).length : 0
  if (missing) throw new AppError('scan.parts-missing', { data: { count: missing } })
  const returned = 'returned' in deed ? deed.returned : []
  const pages = new Set(returned.map(({ page }) => page))
  if (pages.size !== returned.length || [...pages].some((page) => page > (record.pages ?? 0)))
    throw new AppError('request.invalid', { fields: [{ path: 'returned', message: 'field.choose' }] })
  const bar = 'returned' in deed && returned.length < (record.pages ?? 0) ? signatureBar(facts) : null
  if (bar) throw new AppError(bar, { article: 'N18' })
}

function changeOf(
  deps: ScanDeps,
  actor: Actor,
  call: CommandCall,
  deed: ScanDeed,
  record: ScanRecord,
): ScanChange {
  const returned = 'returned' in deed ? deed.returned.toSorted((a, b) => a.page - b.page) : []
  const body = scanFact(deed.command, actor, call, returned.length ? { returned } : {})
  const fact = linkFact(record.facts, body, deps.sha256)
  const change = { fact, state: foldScan([fact]), returned, expiresAt: null }
  switch (deed.command) {
    case 'finish':
      return { ...change, outbox: [splitting(record._id, fact.seq, record.done)] }
    case 'discard':
      return { ...change, outbox: [], expiresAt: daysFrom(call.now, 0) }
    default:
      return { ...change, outbox: returned.length === record.pages ? [] : [filing(record._id, fact.seq)] }
  }
}
