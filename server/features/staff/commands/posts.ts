import type { Actor } from '@shared/domain/policy/roles'
import type { PostAt } from '@shared/domain/staff/posts'
import { arePostsApart, fitsNode, reaches } from '@shared/domain/staff/reach'
import { AppError } from '@shared/kernel/app-error'
import type { CommandCall } from '../../../platform/commands/run'
import type { StaffContext, StaffDeps } from '../deps'
import type { StaffRecord } from '../record'
import { changeAccount, type Target } from './change'

const same = (a: PostAt) => (b: PostAt) => a.post === b.post && a.centreId === b.centreId

/** Throws `request.invalid` for a node nobody has or that has no such post, `permission.out-of-reach`. */
export function assertGivable(deps: Pick<StaffDeps, 'centres'>, actor: Actor, at: PostAt): void {
  if (!deps.centres.has(at.centreId) || !fitsNode(at.post, deps.centres.byId(at.centreId).kind))
    throw new AppError('request.invalid', { fields: [{ path: 'centreId', message: 'centre.unknown' }] })
  if (!reaches(actor, at)) throw new AppError('permission.out-of-reach', { article: 'N29-rules' })
}

/** Gives a post. Throws `staff.posts-apart`, `staff.not-possible` when they have it, and what changeAccount throws. */
export const grantPost = (
  deps: StaffContext,
  actor: Actor,
  call: CommandCall,
  target: Target & PostAt,
): Promise<StaffRecord> =>
  changeAccount(deps, actor, call, target, 'post-granted', (member) => {
    const at = { centreId: target.centreId, post: target.post }
    assertGivable(deps, actor, at)
    if (member.posts.some(same(at))) throw new AppError('staff.not-possible')
    const posts = [...member.posts, at]
    if (!arePostsApart(posts)) throw new AppError('staff.posts-apart')
    const centres = [...new Set([...member.centres, at.centreId])]
    const stays = member.posts.some(({ centreId }) => centreId === member.centreId)
    return { set: { posts, centres, ...(stays ? {} : { centreId: at.centreId }) }, data: { ...at } }
  })

/**
 * Takes a post; in force within 5 seconds everywhere. Throws `staff.not-possible` when they do not have it,
 * `staff.last-administrator`, and what changeAccount throws.
 */
export const revokePost = (
  deps: StaffContext,
  actor: Actor,
  call: CommandCall,
  target: Target & PostAt,
): Promise<StaffRecord> =>
  changeAccount(deps, actor, call, target, 'post-revoked', (member) => {
    const at = { centreId: target.centreId, post: target.post }
    if (!reaches(actor, at)) throw new AppError('permission.out-of-reach', { article: 'N29-rules' })
    if (!member.posts.some(same(at))) throw new AppError('staff.not-possible')
    const posts = member.posts.filter((one) => !same(at)(one))
    const stays = posts.some(({ centreId }) => centreId === member.centreId)
    return { set: { posts, ...(stays || !posts[0] ? {} : { centreId: posts[0].centreId }) }, data: { ...at } }
  })
