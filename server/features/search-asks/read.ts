import type { RouteOutput } from '@shared/contract/route'
import type { readSearchAsk as contract } from '@shared/contract/search-asks'
import type { Holder } from '@shared/domain/items/file-search-context'
import type { Actor } from '@shared/domain/policy/roles'
import { keepApart } from '../../platform/avoidance'
import { type Moment, noteLook } from '../audit'
import { openIdNumber } from '../cases'
import { ownTask, type SearchDeps } from './deps'
import { presentAsk } from './present'

/**
 * A question to the centre staff work at, with the person in full: they look for the one file in registers and on shelves. Noted in
 * the access log before. Two round trips. Throws `case.not-found`, `permission.avoidance`, `access.not-logged`.
 */
export async function readAsk(
  deps: SearchDeps,
  actor: Actor,
  place: { id: string; holder: Holder },
  moment: Moment,
): Promise<RouteOutput<typeof contract>> {
  const { cases } = deps
  const { record, asked } = await ownTask(deps, actor, place)
  keepApart(actor.kin, [record.idIndex])
  const look = {
    ...({ action: 'search.answer', about: { kind: 'case', id: record._id } } as const),
    ...({ accountId: record.applicantId, fields: ['idNumber'], purpose: 'case-handling' } as const),
  }
  await noteLook(cases.accessLog, actor, look, moment)
  return {
    ...presentAsk(cases, record, asked, moment.now),
    idNumber: openIdNumber(cases, record),
    phone: cases.centres.byId(record.centreId).phone,
    version: record.version,
  }
}
