import { reg } from '@shared/kernel/reg'
import type { Threshold } from '../catalogue/types'

reg('M-scope')

/** Levels of who honoured somebody, the lowest first. */
export const HONOUR_LEVELS = {
  unit: '单位、学校',
  township: '乡镇、街道',
  county: '县（处）级',
  city: '市（厅）级',
  province: '省（部）级',
  nation: '国家级',
} as const
export type HonourLevel = keyof typeof HONOUR_LEVELS

const LEVELS = Object.keys(HONOUR_LEVELS) as HonourLevel[]

/** What decides whether a training or an honour is filed; what is not known is left out. */
export interface ThresholdFacts {
  trainingMonths?: number
  honourLevel?: HonourLevel
}

/** Why a paper stays below the threshold of its kind (M11, M18); null when it does not, or nobody can tell yet. */
export function belowThreshold(threshold: Threshold | null, facts: ThresholdFacts): string | null {
  if (threshold === null) return null
  if ('training' in threshold)
    return facts.trainingMonths !== undefined && facts.trainingMonths < threshold.least
      ? `为期两个月以上的培训才归入档案，这次培训为 ${facts.trainingMonths} 个月，可交还本人保管`
      : null
  if (facts.honourLevel === undefined) return null
  return LEVELS.indexOf(facts.honourLevel) < LEVELS.indexOf(threshold.least)
    ? `县处级以上机关、团体授予的表彰才归入档案，这份由${HONOUR_LEVELS[facts.honourLevel]}授予，可交还本人保管`
    : null
}
