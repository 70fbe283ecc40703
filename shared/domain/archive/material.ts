import type { Arrangeable } from './arrange/types'
import type { HonourLevel } from './classify/threshold'
import type { FamilyEntry } from './family/relations'
import type { PaperDate } from './paper-date'

/** Schools as a file counts them, the lowest first. */
export const EDUCATION_LEVELS = {
  junior: '初中',
  high: '高中',
  secondary: '中专',
  technical: '技校',
  college: '大专',
  bachelor: '本科',
  master: '硕士研究生',
  doctor: '博士研究生',
} as const
export type EducationLevel = keyof typeof EDUCATION_LEVELS

/** The standing a person was taken on with; it travels with the file unchanged (W7). */
export const PERSONAL_STATUSES = {
  cadre: '干部',
  worker: '工人',
  soldier: '军人',
  student: '学生',
  none: '无',
} as const
export type PersonalStatus = keyof typeof PERSONAL_STATUSES

/** What a paper states, read off it by staff; what it is silent about is left out. Plain data, dates as the paper tells them. */
export interface Particulars {
  name?: string
  birth?: PaperDate
  workStart?: PaperDate
  partyDate?: PaperDate
  status?: PersonalStatus
  school?: { level: EducationLevel; school?: string; from?: PaperDate; to?: PaperDate }
  work?: { unit: string; from?: PaperDate; to?: PaperDate }
  trainingMonths?: number
  honourLevel?: HonourLevel
  /** Of a punishment: the last day it has effect. */
  punishedUntil?: PaperDate
  family?: readonly FamilyEntry[]
}

/** What stands on a copy (M35): when it was made, whose seal. */
export interface CopyMarks {
  copiedOn: PaperDate | null
  sealed: boolean
}

/** A paper of a file as it is kept. */
export interface Material extends Arrangeable {
  title: string
  /** Null for an original. */
  copy: CopyMarks | null
  states: Particulars
  /** One of several papers that are one set (M33): which, out of how many. */
  set?: { name: string; part: number; of: number }
  /** False: its first or last page is missing. */
  whole?: boolean
  /** False: nobody can say where it comes from (G39). */
  originKnown?: boolean
}
