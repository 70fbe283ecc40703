import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { PersonKind } from '../persons/situations'

reg('N7-place', 'W5-route', 'N25', 'B1', 'B-unemployed')

/** By which of their places somebody may choose a centre. */
export const PLACES = {
  household: '户籍所在地',
  workplace: '现工作单位或就业创业所在地',
  former: '原工作单位所在地',
  'before-studies': '入学前户籍所在地',
  registration: '单位登记注册地',
  seat: '单位驻地',
} as const
export type Place = keyof typeof PLACES

/** Whom a routing row is for: the kinds of article 4, and three situations that places treat apart. */
export type RoutingKey = PersonKind | 'unemployed' | 'retired' | 'unit'

/** Yes or no by place. */
export const SWITCHES = {
  'street-unemployed': '街道（乡镇）受理失业人员档案',
  technicians: '技工院校高级工班、预备技师班毕业生可以存档',
  'retired-to-street': '退休后档案转到户籍所在地街道（乡镇）',
  'persons-at-district': '个人档案由区县级机构办理，市级办理单位委托',
  'deceased-kept-on': '流动人员死亡的，档案由原保管机构继续保管',
  'party-relation-block': '党组织关系未转出时提示先办理接转',
} as const
export type SwitchName = keyof typeof SWITCHES

/** Days by the calendar, from the end of an employment, within which a unit hands over. */
export const HAND_OVER_DAYS = {
  'jobless-list': '单位报送失业人员名单的期限',
  'jobless-file': '单位移交失业人员档案的期限',
} as const
export type HandOverName = keyof typeof HAND_OVER_DAYS

/** Days by the calendar after which somebody who is late may be asked again. */
export const INTERVALS = {
  nudge: '本人两次催办至少间隔',
  chase: '机构催回执、催寄出，两次至少间隔',
} as const
export type IntervalName = keyof typeof INTERVALS

/** The text a figure is taken from, word for word; or `ours`, where no text gives one. */
export type Source = { kind: 'text'; document: string; sentence: string } | { kind: 'ours'; why: string }

export interface Row<V> {
  value: V
  source: Source
}

export const CERTIFICATE_VALIDITY = 'validity.certificate'
export const LETTER_VALIDITY = 'validity.letter'
/** People who carry a bag together. */
export const MESSENGERS = 'count.messengers'

/** `routing.graduate`, `switch.technicians`, `promise.custody-certificate` (working days), `validity.letter`, `days.jobless-file` and `interval.nudge` (calendar days). */
export type RowKey =
  | `routing.${RoutingKey}`
  | `switch.${SwitchName}`
  | `promise.${string}`
  | `days.${HandOverName}`
  | `interval.${IntervalName}`
  | typeof CERTIFICATE_VALIDITY
  | typeof LETTER_VALIDITY
  | typeof MESSENGERS

export type RowValue = readonly Place[] | boolean | number

/** One version of what one region lays down. Regions below and around it are told apart by regionLadder. */
export interface TableVersion {
  regionCode: string
  regionName: string
  /** Counts from 1 within the region. */
  version: number
  /** First day it holds, Asia/Shanghai. */
  effectiveFrom: Day
  /** The document it carries out. */
  document: string
  /** Only what the region lays down itself; the rest comes from the regions around it. */
  rows: Readonly<Partial<Record<RowKey, Row<RowValue>>>>
}

/** A row of a resolved table, with the version it comes from. */
export interface ResolvedRow<V = RowValue> extends Row<V> {
  from: Pick<TableVersion, 'regionCode' | 'regionName' | 'version'>
}

/** What holds in a region on a day: every row, each from the nearest region that lays it down. */
export interface LocalTable {
  regionCode: string
  day: Day
  /** The versions in force, the nearest region first; the nation's is the last. */
  layers: readonly TableVersion[]
  routing: Readonly<Record<RoutingKey, ResolvedRow<readonly Place[]>>>
  switches: Readonly<Record<SwitchName, ResolvedRow<boolean>>>
  /** By service item, working days. An item without a row keeps the figure of its definition. */
  promiseDays: Readonly<Record<string, ResolvedRow<number> | undefined>>
  handOverDays: Readonly<Record<HandOverName, ResolvedRow<number>>>
  intervals: Readonly<Record<IntervalName, ResolvedRow<number>>>
  /** Calendar days. */
  certificateValidityDays: ResolvedRow<number>
  letterValidityDays: ResolvedRow<number>
  messengers: ResolvedRow<number>
}
