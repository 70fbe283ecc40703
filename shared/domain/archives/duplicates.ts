import { reg } from '@shared/kernel/reg'

reg('N16', 'N29-alter')

/** Why two records cannot both stand as they are. */
export const DUPLICATE_REASONS = {
  'two-files': '同一身份证号有两份档案记录',
  'one-number-two-names': '同一身份证号登记了两个姓名',
  'one-archive-number': '同一存档编号有两份档案记录',
} as const

export type DuplicateReason = keyof typeof DUPLICATE_REASONS
