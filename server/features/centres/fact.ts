import { linkFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import type { Actor } from '@shared/domain/policy/roles'
import type { Json } from '@shared/kernel/canonical'
import type { CommandCall } from '../../platform/commands/run'
import type { CentreRoomDeps } from './deps'

/** The next fact of a node's history: what an administrator has entered or changed, and why. */
export function factOf(
  { sha256 }: Pick<CentreRoomDeps, 'sha256'>,
  actor: Actor,
  { key, bodyHash, now }: CommandCall,
  facts: readonly Fact[],
  data: { reason: string; set: { [field: string]: Json } },
): Fact {
  const by = {
    kind: 'staff' as const,
    id: actor.id,
    role: 'administrator',
    ...(actor.name ? { name: actor.name } : {}),
  }
  const kind = facts.length || !('code' in data.set) ? 'centre-changed' : 'centre-entered'
  return linkFact(facts, { kind, at: now.toISOString(), by, data, key, bodyHash }, sha256)
}
