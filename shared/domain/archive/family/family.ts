import { groupBy } from '@shared/kernel/group-by'
import { normaliseName } from '@shared/kernel/person-name'
import { reg } from '@shared/kernel/reg'
import type { KinshipKind } from '../../avoidance/kinship'
import type { Material } from '../material'
import type { PaperDate } from '../paper-date'
import { RELATIONS, type Relation } from './relations'

reg('G36', 'N21')

/** A member of the family as the papers together tell: the latest word of each particular, and where each stands. */
export interface FamilyFact {
  relation: Relation
  name: string
  kinship: KinshipKind
  birth: PaperDate | null
  work: string | null
  political: string | null
  /** Papers that name this person, the oldest first. */
  papers: string[]
}

/** What is read of a paper. */
type Telling = Pick<Material, 'id' | 'formedOn' | 'states'>

/** Papers by when they were formed, undated ones first: what they say counts least. */
const byAge = (a: Telling, b: Telling): number => {
  const [left, right] = [`${a.formedOn ?? ''} ${a.id}`, `${b.formedOn ?? ''} ${b.id}`]
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * The family of a file's person from what its papers state, one fact for each relation and name (names compared without spaces
 * and with one kind of middle dot). The order of the papers makes no difference.
 */
export function familyFacts(materials: readonly Telling[]): FamilyFact[] {
  const entries = materials
    .filter(({ states }) => states.family)
    .toSorted(byAge)
    .flatMap(({ id, states }) => (states.family ?? []).map((entry) => ({ id, entry })))
  const people = groupBy(entries, ({ entry }) => `${entry.relation} ${normaliseName(entry.name)}`)
  return [...people.values()].flatMap((of) => {
    const latest = of.at(-1)?.entry
    if (!latest) return []
    const last = <K extends 'birth' | 'work' | 'political'>(key: K) =>
      of.findLast(({ entry }) => entry[key])?.entry[key] ?? null
    return {
      relation: latest.relation,
      name: normaliseName(latest.name),
      kinship: RELATIONS[latest.relation].kinship,
      ...{ birth: last('birth'), work: last('work'), political: last('political') },
      papers: [...new Set(of.map(({ id }) => id))],
    }
  })
}
