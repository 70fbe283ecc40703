import { reg } from '@shared/kernel/reg'
import { type Actor, POSTS, type Post } from '../policy/roles'
import type { PostAt } from './posts'

reg('N29-rules')

/** Which posts the holder of a post may give and take, and where. A post that is missing here may give none. */
const REACH: Partial<Record<Post, { posts: readonly Post[]; where: 'own-centre' | 'anywhere' }>> = {
  administrator: { posts: POSTS, where: 'anywhere' },
  'centre-head': {
    posts: ['clerk', 'reviewer', 'archivist', 'dispatch', 'party-affairs', 'approver'],
    where: 'own-centre',
  },
}

/** Posts that one person does not hold together: who manages accounts handles no files. */
export const arePostsApart = (posts: readonly PostAt[]): boolean =>
  !posts.some(({ post }) => post === 'administrator') || posts.every(({ post }) => post === 'administrator')

/** Whether a kind of node can have the post: departments supervise, institutions handle files, both have administrators. */
export const fitsNode = (post: Post, kind: 'authority' | 'institution'): boolean =>
  post === 'administrator' || (post === 'supervisor') === (kind === 'authority')

/** Whether the actor may give or take this post; never above their own reach. That it is not their own is asked before. */
export const reaches = (actor: Actor, { centreId, post }: PostAt): boolean =>
  POSTS.some((own) => {
    const row = REACH[own]
    if (!row || !actor.roles.includes(own) || !row.posts.includes(post)) return false
    return row.where === 'anywhere' || centreId === actor.centreId
  })

/** Whether the actor may change the account as a whole: every post of it is within their reach. */
export const reachesAll = (actor: Actor, posts: readonly PostAt[]): boolean =>
  actor.roles.includes('administrator') || posts.every((at) => reaches(actor, at))
