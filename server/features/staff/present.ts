import type { RouteOutput } from '@shared/contract/route'
import type { readStaffMe } from '@shared/contract/staff'
import type { PostAt } from '@shared/domain/staff/posts'
import type { StoredSession } from '../../platform/mongo/session-store'
import type { StaffDeps } from './deps'
import type { StaffRecord } from './record'

export type StaffMember = RouteOutput<typeof readStaffMe>

type Centres = Pick<StaffDeps, 'centres'>

export const presentCentre = ({ centres }: Centres, id: string) => ({ id, name: centres.byId(id).name })

/** Posts by centre. */
export function placesOf(deps: Centres, posts: readonly PostAt[]): StaffMember['places'] {
  const ids = [...new Set(posts.map(({ centreId }) => centreId))]
  return ids.map((id) => ({ ...presentCentre(deps, id), posts: postsAt(posts, id) }))
}

export const postsAt = (posts: readonly PostAt[], id: string) =>
  posts.filter(({ centreId }) => centreId === id).map(({ post }) => post)

/** A staff member as they see themself. */
export const presentStaff = (deps: Centres, member: StaffRecord): StaffMember => ({
  id: member._id,
  username: member.username,
  name: member.name,
  posts: postsAt(member.posts, member.centreId),
  centre: presentCentre(deps, member.centreId),
  places: placesOf(deps, member.posts),
})

/** Sessions that still stand, the latest first. */
export const presentSessions = (sessions: readonly StoredSession[], current: string | undefined, now: Date) =>
  sessions
    .filter(({ expiresAt }) => expiresAt > now)
    .map(({ id, client, createdAt, rotatedAt, expiresAt }) => ({
      id,
      client,
      createdAt: createdAt.toISOString(),
      usedAt: rotatedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      current: id === current,
    }))
    .reverse()
