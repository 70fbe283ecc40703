import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { UnitCommand } from './unit-table'

reg('M31', 'N14')

/**
 * What is printed for a unit, by the command that makes it: the letter over what is near its last day or past it, and the list of
 * everything that is waited for, which may go out while nothing is.
 */
export const UNIT_PAPERS = {
  'send-letter': { name: '催收函', itself: '本函', says: '临近或超过移交期限，请移交我机构归档。' },
  'make-list': { name: '待移交清单', itself: '本清单', says: '请在各自的移交期限前移交我机构归档。' },
} as const satisfies Partial<Record<UnitCommand, object>>
export type UnitPaper = keyof typeof UNIT_PAPERS

/** The number of a unit's paper: 催收函〔2026〕第3号 is the third letter that this unit was sent. */
export const unitPaperNo = (paper: UnitPaper, on: Day, count: number): string =>
  `${UNIT_PAPERS[paper].name}〔${on.slice(0, 4)}〕第${count}号`
