import type { FactActor, FactBody } from '@shared/domain/facts/types'
import { type Actor, SYSTEM } from '@shared/domain/policy/roles'
import type { ScanCommand } from '@shared/domain/scans/table'
import type { CommandCall } from '../../platform/commands/run'
import type { OutboxEntry } from '../../platform/jobs/types'

const DAY_MS = 86_400_000

export const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY_MS)

const actorOf = ({ id, name, roles }: Actor): FactActor => ({
  kind: 'staff',
  id,
  role: roles.find((role) => role !== 'staff') ?? 'staff',
  ...(name ? { name } : {}),
})

/** What staff did to a scan. */
export const scanFact = (
  kind: ScanCommand,
  actor: Actor,
  { key, bodyHash, now }: CommandCall,
  data: FactBody['data'] = {},
): FactBody => ({ kind, at: now.toISOString(), by: actorOf(actor), data, key, bodyHash })

/** What the worker did to it. */
export const workerFact = (kind: ScanCommand, now: Date, data: FactBody['data']): FactBody => ({
  kind,
  at: now.toISOString(),
  by: { kind: 'system', id: SYSTEM.id, role: 'system' },
  data,
})

export const SPLIT_SCAN = 'split-scan'
export const FILE_SCAN = 'file-scan'

/** One stretch of taking a file apart. Its id tells from which page: relayed twice, it is one job. */
export const splitting = (scanId: string, seq: number, done: number): OutboxEntry => ({
  id: `${scanId}:${seq}:${SPLIT_SCAN}:${done}`,
  type: SPLIT_SCAN,
  ref: scanId,
  seq,
})

/** Noting in the chain of the file what was compared with the paper. */
export const filing = (scanId: string, seq: number): OutboxEntry => ({
  id: `${scanId}:${seq}:${FILE_SCAN}`,
  type: FILE_SCAN,
  ref: scanId,
  seq,
})
