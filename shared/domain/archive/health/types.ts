import type { Day } from '@shared/kernel/dates'
import type { PersonKind } from '../../persons/situations'
import type { CatalogueTable } from '../catalogue/table'
import type { FormingUnit } from '../catalogue/types'
import type { HonourLevel } from '../classify/threshold'
import type { EducationLevel, Material, PersonalStatus } from '../material'
import type { PaperDate } from '../paper-date'
import type { HealthSettings } from './settings'

/** The ten points of 《干部人事档案工作条例》第三十六条, and the papers themselves. */
export const POINTS = {
  birth: '出生日期',
  'work-start': '参加工作时间',
  party: '入党时间',
  education: '学历学位',
  experience: '工作经历',
  status: '干部身份',
  family: '家庭主要成员及重要社会关系',
  titles: '专业技术职务（职称）',
  research: '学术评鉴',
  conduct: '奖惩',
  papers: '材料本身',
} as const
export type Point = keyof typeof POINTS

/** How much a finding weighs: key papers missing; what does not agree; what may come later. */
export const SEVERITIES = { key: '缺少关键材料', doubt: '需要核实', later: '可以后补' } as const
export type Severity = keyof typeof SEVERITIES

/** What a finding will stand in the way of. */
export const BLOCKED = {
  recruit: '公务员、事业单位考录',
  review: '政审考察',
  titles: '职称评审',
  retire: '退休核定',
  party: '入党、转正和党组织关系接转',
  certificate: '开具经历、亲属关系证明',
  transfer: '档案转递',
} as const
export type Blocked = keyof typeof BLOCKED

export interface EducationClaim {
  level: EducationLevel
  school: string
  from: PaperDate
  to: PaperDate
  fullTime: boolean
  /** With a degree. */
  degree: boolean
  /** At a school abroad, or of Hong Kong, Macao, Taiwan. */
  abroad: boolean
}

export interface WorkClaim {
  unit: string
  from: PaperDate
  /** Null: to this day. */
  to: PaperDate | null
  /** On one's own account or in flexible work: no employer makes papers. */
  own: boolean
}

/** What the person says of their life, or a form of theirs, and what the file therefore has to prove. */
export interface Claims {
  education: readonly EducationClaim[]
  work: readonly WorkClaim[]
  /** Time spent otherwise, as the person explained: preparing for examinations, care, illness. */
  otherwise: readonly { from: PaperDate; to: PaperDate }[]
  workStart: PaperDate | null
  party: { joined: PaperDate } | null
  status: PersonalStatus | null
  titles: readonly { name: string; on: PaperDate }[]
  research: readonly string[]
  honours: readonly { name: string; level: HonourLevel }[]
}

/** A file as the health check reads it. */
export interface FileForCheck {
  person: {
    name: string
    /** Names the person had before. */
    formerNames: readonly string[]
    kind: PersonKind
    /** By the ID number; null where none is known. */
    birth: Day | null
  }
  claims: Claims
  materials: readonly Material[]
}

/** What a rule found in a file. */
export interface Hit {
  /** One sentence on what is missing or does not agree. */
  says: string
  /** Ids of the papers it speaks of. */
  papers: readonly string[]
  /** Of papers that contradict each other, the one formed first. */
  earliest?: string
}

export interface HealthContext {
  file: FileForCheck
  table: CatalogueTable
  settings: HealthSettings
  today: Day
}

/** One rule of the check. */
export interface HealthRule {
  id: string
  point: Point
  severity: Severity
  blocks: readonly Blocked[]
  remedy: string
  /** Who can issue or mend the paper. */
  issuers: readonly FormingUnit[]
  /** The article it rests on, as a person reads it. */
  article: string
  /** Figures it measures by, and how each is called: one that no text gives is said to be ours, beside the article. */
  figures?: readonly { of: keyof HealthSettings; says: (value: number) => string }[]
  find: (context: HealthContext) => Hit[]
}

export interface Finding extends Omit<HealthRule, 'find' | 'id' | 'figures'>, Hit {
  rule: string
}
