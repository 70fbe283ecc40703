import type * as contract from '@shared/contract/collective'
import type { RouteOutput } from '@shared/contract/route'
import { collectiveThread, foldCollective } from '@shared/domain/collective/account'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { maskIdNumber } from '@shared/kernel/identity'
import { reg } from '@shared/kernel/reg'
import { openHolderNumber } from '../../archives'
import { type Moment, noteLook } from '../../audit'
import type { CollectiveRoomDeps, PageAsked } from '../deps'
import { openParticulars } from '../particulars'
import { fileOf, withPeople } from '../people'
import { accountOf, rowOf } from '../present'
import { COLLECTIVES_PAGE } from '../repository'

reg('N12-unit', 'N29-leak', 'N10')

/** A page of the accounts of the centre staff work at, the oldest first. One round trip. Throws `permission.denied`. */
export async function listCollectives(
  { collectives }: CollectiveRoomDeps,
  actor: Actor,
  { after = '' }: { after?: string | undefined },
): Promise<RouteOutput<typeof contract.listCollectives>> {
  const centreId = actor.centreId ?? ''
  if (!may(actor, 'collective.list', { centreId })) throw new AppError('permission.denied')
  const found = await collectives.list(centreId, after)
  const page = found.slice(0, COLLECTIVES_PAGE)
  return {
    accounts: page.map((record) => ({
      ...rowOf(record),
      ...{ creditCode: record.creditCode, agents: record.agentIds.length },
    })),
    next: found.length > COLLECTIVES_PAGE ? (page.at(-1)?._id ?? null) : null,
  }
}

/**
 * One account: unit, agents, a page of who is kept under it without kin, and everything that happened. Two round trips. Throws
 * `collective.not-found`, `access.not-logged`.
 */
export async function readCollective(
  deps: CollectiveRoomDeps,
  actor: Actor,
  asked: PageAsked,
  moment: Moment,
): Promise<RouteOutput<typeof contract.readCollective>> {
  const { record, ...people } = await withPeople(deps, asked, actor.kin)
  if (!record || !may(actor, 'collective.read', { centreId: record.centreId }))
    throw new AppError('collective.not-found')
  const archiveIds = people.files.map(({ _id }) => _id)
  const about = { kind: 'list', id: asked.id } as const
  const look = { action: 'collective.read', about, archiveIds, purpose: 'file-keeping' } as const
  await noteLook(deps.accessLog, actor, look, moment)
  const { address, phone, legalPerson, agents: names } = openParticulars(deps, record)
  return {
    ...accountOf(deps, record),
    ...{ caseId: record.caseId, caseNo: record.caseNo, address, phone, legalPerson },
    agents: foldCollective(record.facts).agents.map(({ accountId, since, revokedAt }) => ({
      ...{ name: names[accountId] ?? '', since, revokedAt },
    })),
    people: people.files.map((file) => {
      const idNumber = openHolderNumber(deps, file)
      return { ...fileOf(file), name: file.holderName, idNumber: idNumber && maskIdNumber(idNumber) }
    }),
    next: people.next,
    thread: collectiveThread(record.facts),
  }
}
