import type { Category } from '../categories'
import type { Citation } from './sources'

/** What key papers prove (N20(四)): the five facts a file exists for. */
export const KEY_FACTS = {
  birth: '出生日期',
  'work-start': '参加工作时间',
  'party-date': '入党时间',
  education: '学历学位',
  'work-history': '工作经历',
} as const
export type KeyFact = keyof typeof KEY_FACTS

/** Who makes a paper, and so who can make it again or prove it. */
export const FORMING_UNITS = {
  person: '本人',
  school: '毕业学校',
  'education-office': '教育行政部门或教育考试机构',
  employer: '用人单位',
  'personnel-office': '组织人事部门',
  party: '党组织',
  league: '团组织',
  'democratic-party': '民主党派组织',
  'title-office': '职称、职业资格评审考试机构',
  'research-body': '科研管理部门',
  'training-body': '培训机构',
  'awarding-body': '授予表彰的机关',
  discipline: '纪检监察机关或处分决定机关',
  court: '人民法院',
  procuratorate: '人民检察院',
  police: '公安机关',
  regulator: '行业监管部门',
  audit: '审计机关',
  'labour-office': '公共就业和人才服务机构',
  'insurance-office': '社会保险经办机构',
  military: '兵役机关或部队',
  'foreign-affairs': '出国（境）审批机关',
  congress: '会议的组织机关',
  hospital: '体检、医疗机构',
  arbitration: '人事争议仲裁机构',
  centre: '档案管理服务机构',
} as const
export type FormingUnit = keyof typeof FORMING_UNITS

/** The procedure a paper belongs to in classes 5, 6 and 8, and its step in it. The order of the steps is the table's. */
export type ReviewStep =
  | 'approval'
  | 'conclusion'
  | 'own-opinion'
  | 'investigation'
  | 'evidence'
  | 'own-statement'
  | 'other-matter'
export type PartyStep =
  | 'league-form'
  | 'league-application'
  | 'league-register'
  | 'league-leave'
  | 'party-form'
  | 'party-application'
  | 'party-regularise'
  | 'party-register'
  | 'party-leave'
  | 'party-other'
  | 'democratic-party'
export type PunishmentStep =
  | 'lift-approval'
  | 'lift-decision'
  | 'lift-opinion'
  | 'lift-evidence'
  | 'lift-appeal'
  | 'original-approval'
  | 'original-decision'
  | 'original-own-opinion'
  | 'original-investigation'
  | 'original-own-statement'
export type Step = ReviewStep | PartyStep | PunishmentStep

/** Below it a paper is not filed: training of so many months, honours from the county level up (M11, M18). */
export type Threshold = { training: 'months'; least: number } | { honours: 'level'; least: 'county' }

/**
 * Whether a file must have it: `key` proves one of the five facts; `non-key` is received later; `never` is asked of nobody
 * (W7); a paper that was given up on a day is asked of nobody whose papers were formed after it.
 */
export type Standing = 'key' | 'non-key' | 'never'

/** One kind of paper that a file may hold. */
export interface MaterialKind {
  /** Stable, kebab-case; says nothing of the class, which is the table's to decide. */
  code: string
  title: string
  aliases: readonly string[]
  category: Category
  formedBy: FormingUnit
  proves: readonly KeyFact[]
  step: Step | null
  /** Whether a copy is the usual form: certificates stay with the person (M35). Otherwise the original. */
  copy: 'original' | 'copy-usual'
  threshold: Threshold | null
  standing: Standing
  /** First year in which it is not made any more, and so never required. */
  givenUp: number | null
  from: Citation
}
