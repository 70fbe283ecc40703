import { groupBy } from '@shared/kernel/group-by'
import { normaliseName } from '@shared/kernel/person-name'
import { reg } from '@shared/kernel/reg'
import type { KinshipKind } from '../../avoidance/kinship'
import type { Material } from '../material'
import type { PaperDate } from '../paper-date'

reg('G36', 'N21')

interface RelationRow {
  label: string
  /** The relation by which a reader of the file is kept away (N21). */
  kinship: KinshipKind
  /** Nobody has more than one at a time. */
  single?: true
}

/** Family members and important relations as forms call them. */
export const RELATIONS = {
  father: { label: '父亲', kinship: 'lineal', single: true },
  mother: { label: '母亲', kinship: 'lineal', single: true },
  spouse: { label: '配偶', kinship: 'spouse' },
  child: { label: '子女', kinship: 'lineal' },
  grandparent: { label: '祖父母、外祖父母', kinship: 'lineal' },
  grandchild: { label: '孙子女、外孙子女', kinship: 'lineal' },
  sibling: { label: '兄弟姐妹', kinship: 'collateral' },
  uncle: { label: '伯叔姑舅姨', kinship: 'collateral' },
  nephew: { label: '侄子女、甥子女', kinship: 'collateral' },
  cousin: { label: '堂、表兄弟姐妹', kinship: 'collateral' },
  'spouse-parent': { label: '配偶的父母', kinship: 'in-law' },
  'spouse-sibling': { label: '配偶的兄弟姐妹', kinship: 'in-law' },
  'child-spouse': { label: '子女的配偶', kinship: 'in-law' },
  'child-spouse-parent': { label: '子女配偶的父母', kinship: 'in-law' },
  'collateral-spouse': { label: '兄弟姐妹等旁系血亲的配偶', kinship: 'in-law' },
  'step-parent': { label: '继父母', kinship: 'adopted' },
  'adoptive-parent': { label: '养父母', kinship: 'adopted' },
  'adopted-child': { label: '养子女、继子女', kinship: 'adopted' },
  guardian: { label: '监护人', kinship: 'other' },
  other: { label: '其他重要社会关系', kinship: 'other' },
} as const satisfies Readonly<Record<string, RelationRow>>

export type Relation = keyof typeof RELATIONS

/** One line of the family table on a paper. */
export interface FamilyEntry {
  relation: Relation
  name: string
  birth?: PaperDate
  /** Work place and post, as written. */
  work?: string
  /** 政治面貌, as written. */
  political?: string
}

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

/** Papers by when they were formed, undated ones first: what they say counts least. */
const byAge = (a: Material, b: Material): number => {
  const [left, right] = [`${a.formedOn ?? ''} ${a.id}`, `${b.formedOn ?? ''} ${b.id}`]
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * The family of a file's person from what its papers state, one fact for each relation and name (names compared without spaces
 * and with one kind of middle dot). The order of the papers makes no difference.
 */
export function familyFacts(materials: readonly Material[]): FamilyFact[] {
  const entries = materials
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
