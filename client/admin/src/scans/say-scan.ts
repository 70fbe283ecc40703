import type { ScanView } from '@shared/contract/scans'
import {
  RETURN_REASONS,
  type ReturnReason,
  SCAN_STATES,
  SCAN_TABLE,
  type ScanCommand,
  type ScanState,
} from '@shared/domain/scans/table'
import type { StateTone } from '../kit/state-tag'

/** What is wrong with pages, by their numbers, as the second person marks it. */
export type Marks = Readonly<Record<number, ReturnReason>>

export const TONES: Record<ScanState, StateTone> = {
  receiving: 'now',
  splitting: 'now',
  waiting: 'waiting',
  accepted: 'done',
  returned: 'stopped',
  failed: 'stopped',
  discarded: 'stopped',
}

/** Where it stands, with how far it is where that is being done. */
export function sayState({ state, missing, size, partBytes, done, pages }: ScanView): string {
  const says = SCAN_STATES[state]
  if (state === 'receiving') {
    const parts = Math.ceil(size / partBytes)
    return `${says}，${parts - missing.length} / ${parts} 段`
  }
  return state === 'splitting' && pages !== null ? `${says}，${done} / ${pages} 页` : says
}

/** 材料的第 3—5 页 */
export function sayPlace({ firstPage, pages }: Pick<ScanView, 'firstPage' | 'pages'>): string {
  if (pages === null) return `从材料的第 ${firstPage} 页开始`
  return pages === 1 ? `材料的第 ${firstPage} 页` : `材料的第 ${firstPage}—${firstPage + pages - 1} 页`
}

/** What somebody did to a scan. */
export const sayStep = (kind: string): string =>
  Object.hasOwn(SCAN_TABLE, kind) ? SCAN_TABLE[kind as ScanCommand].says : kind

export const REASON_OPTIONS = Object.entries(RETURN_REASONS).map(([value, label]) => ({ value, label }))
