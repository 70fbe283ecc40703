import type { RouteOutput } from '@shared/contract/route'
import type { openSchoolList as contract } from '@shared/contract/school-lists'
import type { FollowKey } from '@shared/domain/cases/follow'
import { sayChangeDeadline } from '@shared/domain/graduates/change-deadline'
import { SCHOOL_LIST_RULES, schoolListUntil } from '@shared/domain/graduates/school-lists'
import { dayOf } from '@shared/kernel/dates'
import { maskName } from '@shared/kernel/person-name'
import type { ImportDeps } from '../deps'
import { openInvitation } from './invitation'
import { listFor } from './list-for'

const MOST = SCHOOL_LIST_RULES.mostRows.value

/**
 * What a school sees by the number and code of its invitation: its lists, what was left out of them, and which of its files have no
 * match at the centre, the names masked. Three round trips. Throws the problems of openInvitation.
 */
export async function openSchoolList(
  deps: ImportDeps,
  typed: FollowKey,
  now: Date,
): Promise<RouteOutput<typeof contract>> {
  const invitation = await openInvitation(deps, typed, now)
  const [lists, unmatched] = await Promise.all([
    deps.imports.listByInvitation(invitation._id),
    deps.graduates.graduates.unmatchedOf(invitation, MOST + 1),
  ])
  const centre = deps.graduates.centres.byId(invitation.centreId)
  const rows = unmatched.slice(0, MOST)
  return {
    school: invitation.school,
    centre: { name: centre.name, phone: centre.phone, address: centre.address },
    until: schoolListUntil(invitation.pass.on),
    deadline: sayChangeDeadline(dayOf(now)),
    lists: lists.map((list) => listFor(deps, list)),
    waiting: rows.flatMap(({ _id: id, state, row, name, sentOn }) =>
      state === 'sent' && sentOn ? { id, row, holder: maskName(name), sentOn } : [],
    ),
    unlisted: rows.flatMap(({ _id: id, state, name, arrivedOn }) =>
      state === 'unlisted' && arrivedOn ? { id, holder: maskName(name), arrivedOn } : [],
    ),
    more: unmatched.length > MOST,
  }
}
