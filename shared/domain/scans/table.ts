import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'

reg('N13', 'N18', 'N29-alter')

/** Where the scan of a paper stands. */
export type ScanState =
  | 'receiving'
  | 'splitting'
  | 'waiting'
  | 'accepted'
  | 'returned'
  | 'failed'
  | 'discarded'

/** `split` and `fail` are the worker's, the others are given by staff. */
export type ScanCommand = 'open' | 'finish' | 'discard' | 'split' | 'fail' | 'accept' | 'return'

interface ScanRow {
  from: readonly (ScanState | null)[]
  to: ScanState
  says: string
  by: 'staff' | 'system'
  /** By another person than the one who brought it. */
  secondPerson?: true
}

export const SCAN_TABLE: Record<ScanCommand, ScanRow> = {
  open: { from: [null], to: 'receiving', says: '开始上传', by: 'staff' },
  finish: { from: ['receiving'], to: 'splitting', says: '传完', by: 'staff' },
  discard: { from: ['receiving', 'failed', 'waiting'], to: 'discarded', says: '放弃', by: 'staff' },
  split: { from: ['splitting'], to: 'waiting', says: '分页完成', by: 'system' },
  fail: { from: ['splitting'], to: 'failed', says: '不能使用', by: 'system' },
  accept: { from: ['waiting'], to: 'accepted', says: '与原件核对一致', by: 'staff', secondPerson: true },
  return: { from: ['waiting'], to: 'returned', says: '退回重扫', by: 'staff', secondPerson: true },
}

export const SCAN_STATES: Record<ScanState, string> = {
  receiving: '正在上传',
  splitting: '正在分页',
  waiting: '待第二人核对',
  accepted: '已核对',
  returned: '有页退回重扫',
  failed: '不能使用',
  discarded: '已放弃',
}

/** Why a page is sent back, as the second person chooses it. */
export const RETURN_REASONS = {
  blurred: '不清晰',
  cut: '缺边或折角',
  askew: '歪斜或倒置',
  'wrong-page': '不是这一页',
  'other-paper': '不是这份材料',
  differs: '与原件不一致',
} as const

export type ReturnReason = keyof typeof RETURN_REASONS

const isCommand = (kind: string): kind is ScanCommand => Object.hasOwn(SCAN_TABLE, kind)

/**
 * What the signature of a file keeps from being accepted as a page of its paper (N18): one that does not hold, whatever the paper
 * is; and none at all where the paper is an electronic one. Null where nothing does.
 */
export function signatureBar(
  facts: readonly Pick<FactBody, 'kind' | 'data'>[],
): 'scan.signature-altered' | 'scan.signature-missing' | null {
  const { signature, electronic } = facts.find(({ kind }) => kind === 'split')?.data ?? {}
  if (signature === 'altered') return 'scan.signature-altered'
  return electronic === true && signature === 'none' ? 'scan.signature-missing' : null
}

/** Where a scan stands after its facts. Throws for an empty list and for facts of another kind. */
export function foldScan(facts: readonly Pick<FactBody, 'kind'>[]): ScanState {
  const last = facts.at(-1)
  if (!last || !isCommand(last.kind)) throw new Error(`not a fact of a scan: ${last?.kind ?? 'none'}`)
  return SCAN_TABLE[last.kind].to
}

/** Whether a command may be given to a scan that stands there. */
export const scanAllows = (state: ScanState | null, command: ScanCommand): boolean =>
  SCAN_TABLE[command].from.includes(state)

/** Whether somebody may give it: what needs a second person is not for whoever brought the scan. */
export const isForActor = (
  facts: readonly Pick<FactBody, 'kind' | 'by'>[],
  command: ScanCommand,
  actorId: string,
): boolean =>
  !SCAN_TABLE[command].secondPerson ||
  !facts.some(({ kind, by }) => (kind === 'open' || kind === 'finish') && by.id === actorId)
