import { reg } from '@shared/kernel/reg'

reg('N10')

/** Relations that keep staff away from somebody's matters, each with the sentence it rests on. */
export const KINSHIP = [
  { kind: 'self', label: '本人', article: 'N10' },
  { kind: 'spouse', label: '夫妻', article: 'N10' },
  { kind: 'lineal', label: '直系血亲（父母、子女、祖父母、孙子女等）', article: 'N10' },
  {
    kind: 'collateral',
    label: '三代以内旁系血亲（兄弟姐妹、叔伯姑舅姨、侄甥、堂表兄弟姐妹）',
    article: 'N10',
  },
  { kind: 'in-law', label: '近姻亲（配偶的父母、兄弟姐妹，子女的配偶及其父母等）', article: 'N10' },
  { kind: 'adopted', label: '拟制血亲（养父母子女、有抚养关系的继父母子女）', article: 'N10' },
  { kind: 'other', label: '其他可能影响公正办理的关系', article: 'N10' },
] as const

export type KinshipKind = (typeof KINSHIP)[number]['kind']

export const KINSHIP_KINDS = KINSHIP.map(({ kind }) => kind) as readonly KinshipKind[] as readonly [
  KinshipKind,
  ...KinshipKind[],
]
