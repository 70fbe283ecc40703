import type { Purpose } from '@shared/domain/audit/purposes'
import type { Actor } from '@shared/domain/policy/roles'
import type { Action } from '@shared/domain/policy/table'
import type { AccessEntry } from '../../platform/audit/access-chain'
import type { AccessLog } from '../../platform/audit/access-log'

export { answerOf, assertVersion, createKeyOf, factOfKey } from './replayed'
export { staffFact } from './staff-fact'

/** What one look at a person's data was about. */
export interface Look {
  action: Action
  about: AccessEntry['about']
  /** Whose data: ids of the person's account and archive, as far as they are known. */
  accountId?: string | null
  archiveId?: string | null
  /** Another archive the same look shows, when two are compared. */
  otherArchiveId?: string | null
  /** Archives of all the people a paper names that is taken out. */
  archiveIds?: readonly string[]
  purpose: Purpose
  /** Fields shown unmasked; none for a masked view. */
  fields?: readonly string[]
}

/** When, and in which request: a Call of the http room is one. */
export interface Moment {
  now: Date
  requestId: string
}

/**
 * Notes a look in the access log, to be awaited before anything is shown. One round trip. Throws `access.not-logged`: then
 * nothing may be shown.
 */
export function noteLook(
  log: AccessLog,
  actor: Actor,
  look: Look,
  { now, requestId }: Moment,
): Promise<void> {
  const { id, name, roles, centreId } = actor
  // A unit outside looks at nothing but its own letter.
  const kind = actor.kind === 'anonymous' || actor.kind === 'outside' ? 'person' : actor.kind
  const subjects = [look.accountId, look.archiveId, look.otherArchiveId, ...(look.archiveIds ?? [])].filter(
    (subject) => typeof subject === 'string',
  )
  const { action, about, purpose, fields } = look
  // 'staff' says no more than the kind does; the posts tell in what capacity somebody looked.
  const posts = roles.filter((role) => role !== 'staff')
  return log.append({
    at: now,
    by: { kind, id, name: name ?? '', roles: posts, centreId: centreId ?? null },
    ...{ action, about, subjects, purpose, requestId },
    fields: [...(fields ?? [])],
  })
}
