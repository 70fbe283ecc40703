import type { FactActor, FactBody } from '@shared/domain/facts/types'
import { IMPORT_RULES } from '@shared/domain/imports/rules'
import type { ImportCommand } from '@shared/domain/imports/table'
import { type Actor, SYSTEM } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../platform/commands/run'
import type { OutboxEntry } from '../../platform/jobs/types'

const DAY_MS = 86_400_000

/** When the file of an import goes, counted from its last step. */
export const keptUntil = (now: Date): Date => new Date(now.getTime() + IMPORT_RULES.keptDays * DAY_MS)

/** Staff by the post that lets them import. */
const actorOf = ({ id, name, roles }: Actor): FactActor => ({
  kind: 'staff',
  id,
  role: roles.find((role) => role === 'archivist' || role === 'centre-head') ?? 'staff',
  ...(name ? { name } : {}),
})

/** What staff did to an import. */
export const importFact = (
  kind: ImportCommand,
  actor: Actor,
  { key, bodyHash, now }: CommandCall,
  data: FactBody['data'] = {},
): FactBody => ({ kind, at: now.toISOString(), by: actorOf(actor), data, key, bodyHash })

/** What the worker did to it. */
export const workerFact = (kind: ImportCommand, now: Date, data: FactBody['data']): FactBody => ({
  kind,
  at: now.toISOString(),
  by: { kind: 'system', id: SYSTEM.id, role: 'system' },
  data,
})

export const RUN_IMPORT = 'run-import'

/** One stretch of work. Its id tells from which row: relayed twice, it is one job. */
export const stretch = (importId: string, seq: number, row: number): OutboxEntry => ({
  id: `${importId}:${seq}:${RUN_IMPORT}:${row}`,
  type: RUN_IMPORT,
  ref: importId,
  seq,
})
