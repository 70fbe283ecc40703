import { reg } from '@shared/kernel/reg'
import type { HealthSettings } from './types'

reg('G36')

/** The text a figure is taken from; null: no text gives one, it is ours. */
interface Setting {
  value: number
  says: string
  source: string | null
}

/** Figures of the check, each with where it comes from. */
export const HEALTH_SETTINGS = {
  gapMonths: { value: 6, says: '初中毕业以后，经历中断超过多少个月需要说明', source: null },
  leastWorkAge: { value: 16, says: '早于多少周岁参加工作需要核实', source: '《劳动法》第十五条' },
  leastPartyAge: { value: 18, says: '早于多少周岁入党需要核实', source: '《中国共产党章程》第一条' },
  probationMonths: { value: 12, says: '预备期多少个月', source: '《中国共产党章程》第七条' },
} as const satisfies Readonly<Record<keyof HealthSettings, Setting>>

export const STARTING_SETTINGS = Object.fromEntries(
  Object.entries(HEALTH_SETTINGS).map(([name, { value }]) => [name, value]),
) as unknown as HealthSettings
