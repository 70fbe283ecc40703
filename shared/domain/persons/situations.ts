import { reg } from '@shared/kernel/reg'

reg('N4', 'N25')

/** The seven kinds of article 4, in its order, and before the last, which is everybody else, the graduates that article 25 adds step by step. */
export const PERSON_KINDS = {
  'private-employed': { says: '非公有制经济组织和社会组织聘用人员', article: 'N4' },
  'left-state': { says: '与机关、国有企事业单位解除或终止人事（劳动）关系的未就业人员', article: 'N4' },
  graduate: { says: '未就业的高校毕业生及中专毕业生', article: 'N4' },
  abroad: { says: '自费出国（境）留学及其他因私出国（境）人员', article: 'N4' },
  'foreign-office': { says: '外国企业常驻代表机构的中方雇员', article: 'N4' },
  flexible: { says: '自由职业或灵活就业人员', article: 'N4' },
  technician: { says: '技工院校高级工班、预备技师班毕业生', article: 'N25' },
  other: { says: '其他流动人员', article: 'N4' },
} as const

export type PersonKind = keyof typeof PERSON_KINDS

interface Situation {
  value: string
  label: string
  hint?: string
}

/** 我是…: plain words, one of which every person finds; the last one takes in whoever the others miss. */
export const SITUATIONS = [
  { value: 'private', label: '在民营、外资企业或社会组织工作' },
  { value: 'graduate', label: '毕业了，还没有就业' },
  {
    value: 'left-state',
    label: '从机关、国企、事业单位离职，还没有就业',
    hint: '辞职、辞退、合同终止、被开除都算',
  },
  { value: 'flexible', label: '自由职业、灵活就业、个体经营' },
  { value: 'abroad', label: '在国外、境外留学或居住，或正要去' },
  { value: 'foreign-office', label: '在外国企业的常驻代表机构工作' },
  { value: 'jobless', label: '暂时没有工作' },
  { value: 'retired', label: '已经退休' },
  {
    value: 'state-employed',
    label: '在机关、国企、事业单位工作',
    hint: '由单位按干部人事管理的正式工作人员',
  },
  { value: 'student', label: '还在上学' },
  { value: 'soldier', label: '现役军人' },
  { value: 'other', label: '都不是', hint: '也可以办，按其他流动人员办理' },
] as const satisfies readonly Situation[]

/** Asked of whoever has finished a school. */
export const SCHOOLS = [
  { value: 'university', label: '大学、大专、研究生' },
  { value: 'secondary', label: '中专' },
  { value: 'technician', label: '技工院校高级工班、预备技师（技师）班' },
  { value: 'other-school', label: '其他学校' },
] as const satisfies readonly Situation[]

/** Asked of whoever is abroad. */
export const JOURNEYS = [
  { value: 'own', label: '自费留学、探亲、定居等' },
  { value: 'sponsored', label: '国家或单位公派' },
] as const satisfies readonly Situation[]
