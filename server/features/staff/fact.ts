import { linkFact } from '@shared/domain/facts/chain'
import type { Fact, FactBody } from '@shared/domain/facts/types'
import type { Actor } from '@shared/domain/policy/roles'
import type { StaffDeed } from '@shared/domain/staff/deeds'
import type { StaffDeps } from './deps'
import type { StaffRecord } from './record'

/** Who did what to an account, when and why, linked to what was done before. */
export function factOf(
  deps: Pick<StaffDeps, 'sha256'>,
  member: Pick<StaffRecord, 'facts'>,
  actor: Pick<Actor, 'id' | 'name' | 'roles'>,
  deed: StaffDeed,
  at: Date,
  given: { data?: FactBody['data']; call?: { key: string; bodyHash: string } } = {},
): Fact {
  const role = actor.roles.find((one) => one === 'administrator' || one === 'centre-head') ?? 'staff'
  const by = { kind: 'staff' as const, id: actor.id, role, ...(actor.name ? { name: actor.name } : {}) }
  const { key, bodyHash } = given.call ?? {}
  const body = { kind: deed, at: at.toISOString(), by, data: given.data ?? {}, key, bodyHash }
  return linkFact(member.facts, body as FactBody, deps.sha256)
}
