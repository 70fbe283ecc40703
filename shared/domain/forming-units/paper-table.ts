import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'
import type { Action } from '../policy/table'

reg('M31', 'N14', 'N29-refuse')

/** Where an expected paper stands. Late or not is no state: it is shown, and changes nothing of what may be done. */
export const PAPER_STATES = { waiting: '待移交', received: '已收到', withdrawn: '不再等待' } as const
export type PaperState = keyof typeof PAPER_STATES

export type PaperCommand = 'expect' | 'chase' | 'receive' | 'withdraw' | 'reopen'

interface PaperRow {
  from: readonly (PaperState | null)[]
  to: PaperState
  says: string
  /** What the giver must be allowed to do; the posts are the policy's. */
  action: Extract<Action, `forming-unit.${string}`>
}

export const PAPER_TABLE: Record<PaperCommand, PaperRow> = {
  expect: { from: [null], to: 'waiting', says: '登记待收材料', action: 'forming-unit.keep' },
  chase: { from: ['waiting'], to: 'waiting', says: '列入催收函', action: 'forming-unit.chase' },
  receive: { from: ['waiting'], to: 'received', says: '收到材料', action: 'forming-unit.keep' },
  withdraw: { from: ['waiting'], to: 'withdrawn', says: '不再等待', action: 'forming-unit.keep' },
  reopen: { from: ['received', 'withdrawn'], to: 'waiting', says: '恢复等待', action: 'forming-unit.keep' },
}

/** Why a paper is waited for no longer. */
export const WITHDRAW_REASONS = {
  'never-formed': '经核实，形成单位没有形成这份材料',
  'file-moved': '档案已转出，由接收机构收集',
  'not-kept': '按规定不需要归档',
  'entered-wrongly': '登记有误',
} as const
export type WithdrawReason = keyof typeof WITHDRAW_REASONS

const isCommand = (kind: string): kind is PaperCommand => Object.hasOwn(PAPER_TABLE, kind)

/** Where a paper stands after its facts. Throws for an empty list and for facts of another kind. */
export function foldPaper(facts: readonly Pick<FactBody, 'kind'>[]): PaperState {
  const last = facts.at(-1)
  if (!last || !isCommand(last.kind)) throw new Error(`not a fact of a paper: ${last?.kind ?? 'none'}`)
  return PAPER_TABLE[last.kind].to
}

/** Whether a command may be given to a paper that stands there. */
export const paperAllows = (state: PaperState | null, command: PaperCommand): boolean =>
  PAPER_TABLE[command].from.includes(state)
