import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'
import { isMovement, MOVEMENTS, type Movement } from './custody-table'

reg('N16', 'N22', 'N29-alter')

interface MovementReason {
  says: string
  /** Has to be told in words besides. */
  told?: true
}

const other = { says: '其他', told: true } as const

/** Why staff record a movement of the bag: one of these, and in words where the list does not say enough. */
export const MOVEMENT_REASONS = {
  receive: {
    confidential: { says: '机要通信寄达' },
    ems: { says: '邮政特快专递（EMS）寄达' },
    escorted: { says: '专人送达' },
    other,
  },
  shelve: {
    checked: { says: '新收档案清点核对无误' },
    'checked-return': { says: '归还档案逐件核对无误' },
    other,
  },
  'move-shelf': {
    order: { says: '按排架顺序调整' },
    room: { says: '原架位不足' },
    protect: { says: '库房防护需要' },
    misplaced: { says: '清点时发现放错架位' },
    other,
  },
  lend: {
    review: { says: '政审、考察查核' },
    party: { says: '入党、转正审查' },
    court: { says: '司法、监察机关依法查核' },
    scan: { says: '数字化加工' },
    other,
  },
  return: {
    used: { says: '使用完毕归还' },
    recalled: { says: '到期催还' },
    withdrawn: { says: '借出事由取消' },
    other,
  },
} as const satisfies Record<Movement, Record<string, MovementReason>>

const reasonsOf = (movement: Movement): Record<string, MovementReason> => MOVEMENT_REASONS[movement]

/** Codes of all reasons, each once. */
export const MOVEMENT_REASON_CODES = [
  ...new Set(MOVEMENTS.flatMap((movement) => Object.keys(reasonsOf(movement)))),
] as [string, ...string[]]

/** The reasons of a movement, as they are offered. */
export const listReasons = (movement: Movement): { value: string; label: string }[] =>
  Object.entries(reasonsOf(movement)).map(([value, { says }]) => ({ value, label: says }))

const rowOf = (movement: Movement, reason: string): MovementReason | undefined =>
  Object.hasOwn(MOVEMENT_REASONS[movement], reason) ? reasonsOf(movement)[reason] : undefined

/** Whether the reason says too little by itself. */
export const isToldInWords = (movement: Movement, reason: string): boolean =>
  rowOf(movement, reason)?.told === true

/** What is wrong with a reason for a movement, by field: none of its list, or not told where it has to be. */
export function faultsOfReason(
  movement: Movement,
  { reason, note }: { reason: string; note?: string | undefined },
): Record<string, string> {
  if (!rowOf(movement, reason)) return { reason: 'field.choose' }
  return isToldInWords(movement, reason) && !note?.trim() ? { note: 'field.required' } : {}
}

/** Why a fact of a file's chain came about, in words; undefined where it follows from what was decided. */
export function sayReason({ kind, data }: Pick<FactBody, 'kind' | 'data'>): string | undefined {
  if (typeof data.importId === 'string') return '随台账导入'
  return isMovement(kind) && typeof data.reason === 'string' ? rowOf(kind, data.reason)?.says : undefined
}
