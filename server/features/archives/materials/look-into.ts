import type { Purpose } from '@shared/domain/audit/purposes'
import type { Actor } from '@shared/domain/policy/roles'
import type { Action } from '@shared/domain/policy/table'
import type { AccessLog } from '../../../platform/audit/access-log'
import { keepApart } from '../../../platform/avoidance'
import { type Moment, noteLook } from '../../audit'
import { ownRecord } from '../commands/act'
import type { LedgerRepository } from '../ledger-repository'
import type { ArchiveRecord } from '../record'

/**
 * The record for staff who may look into the file for a purpose, the look noted. Two round trips. Throws `archive.not-found`,
 * `permission.avoidance`, `access.not-logged`.
 */
export async function lookInto(
  deps: { ledgers: Pick<LedgerRepository, 'findById'>; accessLog: AccessLog },
  actor: Actor,
  { id, action, purpose }: { id: string; action: Action; purpose: Purpose },
  moment: Moment,
): Promise<ArchiveRecord> {
  const record = ownRecord(await deps.ledgers.findById(id), actor, action)
  keepApart(actor.kin, record.idIndex ? [record.idIndex] : [])
  const look = { action, about: { kind: 'archive', id }, archiveId: id } as const
  await noteLook(deps.accessLog, actor, { ...look, purpose }, moment)
  return record
}
