import type { Actor, Post } from '@shared/domain/policy/roles'
import { arePostsApart } from '@shared/domain/staff/reach'
import { normaliseUsername } from '@shared/domain/staff/username'
import { AppError } from '@shared/kernel/app-error'
import { parseName } from '@shared/kernel/person-name'
import { openRecord } from '../../../platform/commands/open'
import type { CommandCall } from '../../../platform/commands/run'
import type { StaffContext } from '../deps'
import { factOf } from '../fact'
import { newLink } from '../link'
import { blankStaff, type StaffRecord } from '../record'
import { changeAccount, type Target } from './change'
import { assertGivable } from './posts'

export interface Invitation {
  name: string
  username: string
  centreId: string
  posts: readonly Post[]
  reason: string
}

/**
 * Makes an account that waits for its link to be followed. One round trip. Throws `staff.username-taken`,
 * `staff.posts-apart`, `permission.out-of-reach`, `request.invalid`, and the problems of openRecord.
 */
export async function invite(
  deps: StaffContext,
  actor: Actor,
  call: CommandCall,
  { name: givenName, username, centreId, posts: named, reason }: Invitation,
): Promise<StaffRecord> {
  const name = parseName(givenName)
  if (!name.ok) throw new AppError('request.invalid', { fields: [{ path: 'name', message: 'name.format' }] })
  const posts = [...new Set(named)].map((post) => ({ centreId, post }))
  for (const at of posts) assertGivable(deps, actor, at)
  if (!arePostsApart(posts)) throw new AppError('staff.posts-apart')
  const createKey = `${actor.id}:${call.key}`
  return openRecord<null, StaffRecord>(call, {
    load: async () => null,
    about: () => [],
    insert: async () => {
      const id = deps.newId()
      const who = {
        _id: id,
        username: normaliseUsername(username),
        name: name.value,
        posts,
        centreId,
        createKey,
      }
      const blank = { ...blankStaff(who), link: newLink(deps, id, 'invitation', call.now).link }
      const data = { reason, centreId, posts: posts.map(({ post }) => post) }
      const record = { ...blank, facts: [factOf(deps, blank, actor, 'invited', call.now, { data, call })] }
      const taken = await deps.staff.insert(record)
      if (taken?.includes('username')) throw new AppError('staff.username-taken')
      return taken ? null : record
    },
    replay: async () => {
      const record = await deps.staff.findByCreateKey(createKey)
      if (!record) return null
      return record.facts[0]?.bodyHash === call.bodyHash ? record : 'other-body'
    },
  })
}

/** A new link; the old one no longer works. */
export const renewInvitation = (deps: StaffContext, actor: Actor, call: CommandCall, target: Target) =>
  changeAccount(deps, actor, call, target, 'link-renewed', (member) => ({
    set: { link: newLink(deps, member._id, 'invitation', call.now).link, pendingTotp: null },
  }))

export const withdrawInvitation = (deps: StaffContext, actor: Actor, call: CommandCall, target: Target) =>
  changeAccount(deps, actor, call, target, 'invitation-withdrawn', () => ({
    set: { link: null, pendingTotp: null, status: 'withdrawn', posts: [] },
  }))
