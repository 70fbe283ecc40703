import type * as contract from '@shared/contract/collective'
import type { RouteOutput } from '@shared/contract/route'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { maskName } from '@shared/kernel/person-name'
import { reg } from '@shared/kernel/reg'
import { type Moment, noteLook } from '../../audit'
import { agreementPath } from '../agreement-path'
import type { CollectiveRoomDeps, PageAsked } from '../deps'
import { fileOf, withPeople } from '../people'
import { accountOf, rowOf } from '../present'
import type { CollectiveAccountRecord } from '../record'

reg('N12-unit', 'N29-leak')

/** The units somebody acts for now. One round trip. */
export async function listOwnUnits(
  { collectives, centres }: CollectiveRoomDeps,
  { id }: Actor,
): Promise<RouteOutput<typeof contract.listOwnUnits>> {
  const records = await collectives.findOfAgent(id)
  return {
    units: records.map((record) => ({ ...rowOf(record), centre: centres.byId(record.centreId).name })),
  }
}

/** Whoever is no agent, or no more, is told of nothing. Throws `collective.not-yours`. */
function requireAgent(record: CollectiveAccountRecord | null, actor: Actor): CollectiveAccountRecord {
  if (!record || !may(actor, 'unit.read-own', { agentIds: record.agentIds }))
    throw new AppError('collective.not-yours')
  return record
}

/**
 * An account and a page of who is kept under it, names masked; each of them finds the look in their own log. Two round trips. Throws
 * `collective.not-yours`, `access.not-logged`.
 */
export async function readOwnUnit(
  deps: CollectiveRoomDeps,
  actor: Actor,
  asked: PageAsked,
  moment: Moment,
): Promise<RouteOutput<typeof contract.readOwnUnit>> {
  const { record: found, ...people } = await withPeople(deps, asked, undefined)
  const record = requireAgent(found, actor)
  const archiveIds = people.files.map(({ _id }) => _id)
  const about = { kind: 'list', id: asked.id } as const
  const look = { action: 'unit.read-own', about, archiveIds, purpose: 'unit-keeping' } as const
  await noteLook(deps.accessLog, actor, look, moment)
  return {
    ...accountOf(deps, record),
    people: people.files.map((file) => ({ ...fileOf(file), name: maskName(file.holderName) })),
    next: people.next,
  }
}

/** The account of a unit somebody acts for now. One round trip. Throws `collective.not-yours`. */
export const requireOwnUnit = async (
  { collectives }: Pick<CollectiveRoomDeps, 'collectives'>,
  actor: Actor,
  id: string,
): Promise<CollectiveAccountRecord> => requireAgent(await collectives.findById(id), actor)

/** The PDF of what was signed for the unit. One round trip. Throws `collective.not-yours`. */
export async function readOwnAgreement(deps: CollectiveRoomDeps, actor: Actor, id: string) {
  const record = await requireOwnUnit(deps, actor, id)
  if (!record.agreementFile) throw new AppError('collective.not-yours')
  const bytes = await deps.storage.get(agreementPath(id))
  if (!bytes) throw new Error(`account ${id}: its agreement is missing from storage`)
  return { bytes, fileName: `委托存档协议（单位）-${record.accountNo}.pdf` }
}
