import { type Actor, ANONYMOUS, POSTS, type Post, type Role, SYSTEM } from '@shared/domain/policy/roles'

const staff = (post: Post, at: number): Actor => ({
  kind: 'staff',
  id: `staff-${at + 1}`,
  roles: ['staff', post],
  centreId: 'centre-1',
  name: '李示例',
})

/** One actor of each role, all standing rightly to the case: its applicant, staff of its centre. */
export const ACTORS: Record<Role, Actor> = {
  anonymous: ANONYMOUS,
  person: { kind: 'person', id: 'person-1', roles: ['person'], name: '张示例' },
  staff: { ...staff('clerk', -1), roles: ['staff'] },
  ...(Object.fromEntries(POSTS.map((post, at) => [post, staff(post, at)])) as Record<Post, Actor>),
  outside: { kind: 'outside', id: 'outside:DH-1', roles: ['outside'] },
  system: SYSTEM,
}

/** The record all these cases are about. */
export const RECORD = { applicantId: 'person-1', centreId: 'centre-1' }
