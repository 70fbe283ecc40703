import type { RouteOutput } from '@shared/contract/route'
import type { readStaffAccount } from '@shared/contract/staff-accounts'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import { type Actor, POSTS } from '@shared/domain/policy/roles'
import { STAFF_DEEDS, type StaffDeed } from '@shared/domain/staff/deeds'
import { POST_LABELS, STATUS_LABELS } from '@shared/domain/staff/posts'
import { fitsNode, reaches } from '@shared/domain/staff/reach'
import type { StaffContext, StaffDeps } from './deps'
import { tokenOfLink } from './link'
import { placesOf, presentSessions } from './present'
import type { StaffRecord } from './record'
import { presentRelation, relationsOf } from './relations'
import { offered } from './standing'

type Account = RouteOutput<typeof readStaffAccount>
type Roster = Pick<StaffRecord, '_id' | 'username' | 'name' | 'status' | 'posts'>

/** One line of a roster. */
export const presentRow = (deps: Pick<StaffDeps, 'centres'>, member: Roster) => ({
  id: member._id,
  username: member.username,
  name: member.name,
  status: member.status,
  statusLabel: STATUS_LABELS[member.status],
  places: placesOf(deps, member.posts),
})

const sayFact = (deps: Pick<StaffDeps, 'centres'>, { kind, data }: Fact): string => {
  const says = STAFF_DEEDS[kind as StaffDeed]?.says ?? kind
  const post = POST_LABELS[data.post as keyof typeof POST_LABELS]
  if (!post || typeof data.centreId !== 'string') return says
  return `${says}：${post}（${deps.centres.byId(data.centreId).name}）`
}

const historyOf = (deps: Pick<StaffDeps, 'centres'>, facts: readonly Fact[]): Account['history'] =>
  facts.map((fact) => ({
    seq: fact.seq,
    says: sayFact(deps, fact),
    who: fact.by.name ?? '',
    at: fact.at,
    reason: typeof fact.data.reason === 'string' ? fact.data.reason : null,
  }))

/** The posts the actor could give, by centre. */
export const grantable = (deps: Pick<StaffDeps, 'centres'>, actor: Actor): Account['grantable'] =>
  deps.centres
    .list()
    .map(({ _id: id, name, kind }) => ({
      id,
      name,
      posts: POSTS.filter((post) => fitsNode(post, kind) && reaches(actor, { centreId: id, post })),
    }))
    .filter(({ posts }) => posts.length > 0)

function recoveryOf({ recovery }: StaffRecord, actor: Actor, now: Date): Account['recovery'] {
  if (!recovery || recovery.until <= now) return null
  const { by, until } = recovery
  return {
    confirmedBy: by.map(({ name }) => name),
    until: until.toISOString(),
    mine: by.some(({ id }) => id === actor.id),
  }
}

/** An account as those see it who manage it; numbers of relatives masked. */
export function presentAccount(deps: StaffContext, actor: Actor, member: StaffRecord, now: Date): Account {
  const { link } = member
  return {
    ...presentRow(deps, member),
    version: member.version,
    link: link && { purpose: link.purpose, expiresAt: link.expiresAt.toISOString() },
    recovery: recoveryOf(member, actor, now),
    sessions: presentSessions(member.sessions, actor.sessionId, now),
    relations: relationsOf(deps, member).map(presentRelation),
    history: historyOf(deps, member.facts),
    chainWhole: firstBrokenFact(member.facts, deps.sha256) === null,
    grantable: grantable(deps, actor),
    can: offered(deps, actor, member),
  }
}

/** The answer to a command that hands over a link; a retry gets the same one, as long as it stands. */
export const presentWithLink = (deps: StaffContext, actor: Actor, member: StaffRecord, now: Date) => ({
  member: presentAccount(deps, actor, member, now),
  link: member.link ? tokenOfLink(deps, member._id, member.link) : null,
})
