import type { RouteOutput } from '@shared/contract/route'
import type { readStaffMe } from '@shared/contract/staff'
import { centreById } from '../centres'
import type { StaffRecord } from './repository'

export type StaffMember = RouteOutput<typeof readStaffMe>

/** A staff member as they see themself. */
export function presentStaff({ _id, username, name, posts, centreId }: StaffRecord): StaffMember {
  const centre = centreById(centreId)
  return { id: _id, username, name, posts: [...posts], centre: { id: centre.id, name: centre.name } }
}
