import { reg } from '@shared/kernel/reg'

reg('G25-batch')

/** Why a unit hands all its files over (G25): it is there no more, or not as it was. */
export const HANDOVER_REASONS = {
  merged: '合并',
  closed: '撤销',
  bankrupt: '破产',
  reformed: '机构改革',
} as const
export type HandoverReason = keyof typeof HANDOVER_REASONS

/** Lines of a list that two people can sign under: more is handed over in parts. */
export const MOST_LINES = 2000

/** The lines at the end of a 移交清单 on which both sides sign. */
export const SIGNING_LINES = [
  { label: '移交单位（盖章）', value: '经办人签字：　　　　　　　　日期：　　　年　　月　　日' },
  { label: '接收机构（盖章）', value: '经办人签字：　　　　　　　　日期：　　　年　　月　　日' },
] as const

/** What the list says of itself, above the lines. */
export const sayHandover = (unit: string, centre: string, lines: number): string =>
  `${unit}因合并、撤销、破产或者机构改革，向${centre}移交下列人事档案共 ${lines} 份。双方对照实物逐份清点，清点结果写在每一行，核对无误后签字盖章。`
