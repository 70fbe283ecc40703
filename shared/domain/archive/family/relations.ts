import type { KinshipKind } from '../../avoidance/kinship'
import type { PaperDate } from '../paper-date'

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
