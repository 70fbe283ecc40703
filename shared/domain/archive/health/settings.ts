import { reg } from '@shared/kernel/reg'

reg('G36')

/** Figures of the check by which the table of a place may differ. */
export interface HealthSettings {
  gapMonths: number
  gapFromAge: number
  leastWorkAge: number
  leastPartyAge: number
  probationMonths: number
}

/** The text a figure is taken from; null: no text gives one, it is ours. */
interface Setting {
  value: number
  says: string
  source: string | null
}

/** Figures of the check, each with where it comes from. */
export const HEALTH_SETTINGS = {
  gapMonths: { value: 6, says: '初中毕业以后，经历中断超过多少个月需要说明', source: null },
  gapFromAge: { value: 16, says: '没有写明初中起止的，从满多少周岁起看经历', source: null },
  leastWorkAge: { value: 16, says: '早于多少周岁参加工作需要核实', source: '《劳动法》第十五条' },
  leastPartyAge: { value: 18, says: '早于多少周岁入党需要核实', source: '《中国共产党章程》第一条' },
  probationMonths: { value: 12, says: '预备期多少个月', source: '《中国共产党章程》第七条' },
} as const satisfies Readonly<Record<keyof HealthSettings, Setting>>

export const STARTING_SETTINGS = Object.fromEntries(
  Object.entries(HEALTH_SETTINGS).map(([name, { value }]) => [name, value]),
) as unknown as HealthSettings
