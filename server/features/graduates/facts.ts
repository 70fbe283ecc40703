import { linkFact, type Sha256 } from '@shared/domain/facts/chain'
import type { Fact, FactActor, FactBody } from '@shared/domain/facts/types'
import { foldGraduate, type GraduateCommand } from '@shared/domain/graduates/table'
import { SYSTEM } from '@shared/domain/policy/roles'
import type { GraduateRecord } from './record'
import type { GraduateChange } from './repository'

/** The worker, where it matches by itself. */
export const BY_SYSTEM: FactActor = { kind: 'system', id: SYSTEM.id, role: 'system' }

/** The next fact of a record as the change it is. */
export function changeBy(
  record: Pick<GraduateRecord, '_id' | 'version' | 'facts'>,
  body: FactBody & { kind: GraduateCommand },
  { sha256 }: { sha256: Sha256 },
  set: Omit<GraduateChange['set'], 'state'> = {},
): GraduateChange & { fact: Fact } {
  const fact = linkFact(record.facts, body, sha256)
  const state = foldGraduate([...record.facts, fact])
  return { id: record._id, version: record.version, fact, set: { ...set, state } }
}
