import { reg } from '@shared/kernel/reg'
import type { Category } from '../categories'
import { type Citation, cite } from './sources'

reg('T-order', 'N14-class')

const { g, m, t } = cite

/** A place where the texts differ or are silent: what can be chosen, what each choice rests on, and the one to start from. */
interface Conflict {
  says: string
  /** By choice. Null: no text says so, the choice is ours. */
  options: Readonly<Record<string, Citation | null>>
  start: string
  why: string
  /** Kinds whose class the choice is. */
  kinds?: readonly string[]
}

const LATER_RULE = '2018年条例在后，从其分类'

/** Readings of the texts (decisions.md). A version of the table chooses each of them anew. */
export const CONFLICTS = {
  'economic-audit': {
    says: '经济责任审计材料归入哪一类',
    options: { '3': t('3', '经济责任审计结果报告'), '5': g(19, '领导干部经济责任审计') },
    start: '5',
    why: LATER_RULE,
    kinds: ['economic-audit'],
  },
  'special-allowance': {
    says: '享受政府特殊津贴的材料归入哪一类',
    options: { '9-1': m(23, '享受政府特殊津贴的材料'), '7': t('7', '享受政府特殊津贴的材料') },
    start: '9-1',
    why: '津贴属于工资待遇',
    kinds: ['special-allowance'],
  },
  'personal-matters': {
    says: '个人有关事项报告归入哪一类',
    options: { '2': t('2', '领导干部个人有关事项发生变化的报告表'), '10': null },
    start: '2',
    why: '收集归档规定单列一条，排列表归入第二类',
    kinds: ['personal-matters-report'],
  },
  'labour-papers': {
    says: '劳动合同、录用手续、就业登记、用工备案归入哪一类',
    options: { '9-2': null, '10': null },
    start: '9-2',
    why: '各文本都没有写明，按录用、聘用性质推定',
    kinds: ['labour-contract', 'company-hire', 'employment-registration', 'labour-filing', 'contract-ended'],
  },
  'social-insurance': {
    says: '参加社会保险材料归入哪一类',
    options: { '9-1': g(19, '参加社会保险'), '10': null },
    start: '9-1',
    why: '条例第十九条（九）与工资待遇并列',
    kinds: ['social-insurance'],
  },
  'residence-papers': {
    says: '国（境）外居留证件复印件归入哪一类',
    options: {
      '9-3': m(24, '外国永久居留证、港澳居民身份证等的复印件'),
      '10': g(19, '国（境）外永久居留资格、长期居留许可等证件有关内容的复印件'),
    },
    start: '10',
    why: LATER_RULE,
    kinds: ['foreign-residence', 'hk-macao-identity', 'long-stay'],
  },
  'democratic-party': {
    says: '民主党派材料在第六类中排在哪里',
    options: { last: t('6', '退党材料；加入民主党派的材料'), 'before-party': t('6', '加入民主党派材料') },
    start: 'last',
    why: '从文字叙述，不从列表第⑤项',
  },
  'repeated-reviews': {
    says: '同一问题多次审查，先排哪一次',
    options: { 'latest-first': t('5', '第二次审查'), 'earliest-first': null },
    start: 'latest-first',
    why: '列表先列最后一次，再列第二次、第一次',
  },
  'review-evidence': {
    says: '同一问题多次审查的证明材料排在哪里',
    options: { last: t('5', '所有证明材料（按时间排）'), 'with-review': null },
    start: 'last',
    why: '列表把所有证明材料排在各次审查之后',
  },
  'class-8': {
    says: '第八类按哪一个顺序排',
    options: { own: t('8', '第八类材料的排序'), 'as-class-5': t('8', '排列顺序同第五类') },
    start: 'own',
    why: '列表专为第八类所列',
  },
  'class-9': {
    says: '第九类是否分四项排列',
    options: { 'two-levels': t('9-1', '采取二级分类'), 'by-time': t('9-1', '按时序法进行排列') },
    start: 'two-levels',
    why: '文本主张采用二级分类法',
  },
  pages: {
    says: '页码从哪里起编',
    options: { 'per-class': t('1', '页码按1、2、3等编写'), 'per-material': null },
    start: 'per-class',
    why: '类序号和页码同在一类之下编写',
  },
} as const satisfies Readonly<Record<string, Conflict>>

export type ConflictName = keyof typeof CONFLICTS

/** What one version of the table chooses in each of them. */
export type Readings = { readonly [K in ConflictName]: keyof (typeof CONFLICTS)[K]['options'] & string }

/** The choices to start from. */
export const STARTING_READINGS = Object.fromEntries(
  Object.entries(CONFLICTS).map(([name, { start }]) => [name, start]),
) as unknown as Readings

/** The class a kind has by the readings, where they decide it; otherwise null. */
export function categoryByReadings(code: string, readings: Readings): Category | null {
  const entry = Object.entries(CONFLICTS).find(
    ([, conflict]) => 'kinds' in conflict && (conflict.kinds as readonly string[]).includes(code),
  )
  return entry ? (readings[entry[0] as ConflictName] as Category) : null
}
