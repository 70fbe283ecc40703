import type { FactBody } from '@shared/domain/facts/types'
import type { Actor } from '@shared/domain/policy/roles'
import type { CommandCall } from '../../platform/commands/run'

/** Who entered or decided what, when, and under which key. */
export const staffFact = (
  kind: string,
  actor: Actor,
  { key, bodyHash, now }: CommandCall,
  data: FactBody['data'],
  sealed?: FactBody['sealed'],
): FactBody => {
  const role = actor.roles.find((one) => one !== 'staff') ?? 'staff'
  const by = { kind: 'staff' as const, id: actor.id, role, ...(actor.name ? { name: actor.name } : {}) }
  return { kind, at: now.toISOString(), by, data, ...(sealed ? { sealed } : {}), key, bodyHash }
}
