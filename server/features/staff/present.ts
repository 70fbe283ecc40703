import type { RouteOutput } from '@shared/contract/route'
import type { readStaffMe } from '@shared/contract/staff'
import type { StaffDeps } from './deps'
import type { StaffRecord } from './repository'

export type StaffMember = RouteOutput<typeof readStaffMe>

/** A staff member as they see themself. */
export function presentStaff({ centres }: Pick<StaffDeps, 'centres'>, member: StaffRecord): StaffMember {
  const { _id, username, name, posts, centreId } = member
  const centre = centres.byId(centreId)
  const at = { id: centre._id, name: centre.name }
  return { id: _id, username, name, posts: [...posts], centre: at, places: [{ ...at, posts: [...posts] }] }
}
