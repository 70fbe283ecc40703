import { reg } from '@shared/kernel/reg'
import type { Post } from '../policy/roles'

reg('N16', 'N20-2', 'N22', 'W5-keep', 'G37', 'G22')

/** Where the bag is, in the few words of a list. */
export const CUSTODY_LABELS: Record<CustodyState, string> = {
  expected: '等待寄到',
  received: '已收到，待上架',
  shelved: '在架保管',
  lent: '借出中',
  dispatched: '已寄出',
}

/** Where the bag is: awaited, on the intake desk, on its shelf, lent out, on its way to another holder. */
export type CustodyState = 'expected' | 'received' | 'shelved' | 'lent' | 'dispatched'

export type CustodyCommand =
  | 'register'
  | 'receive'
  | 'shelve'
  | 'move-shelf'
  | 'lend'
  | 'return'
  | 'recall'
  | 'open-transfer'
  | 'close-transfer'
  | 'dispatch'
  | 'take-back'
  | 'flag-duplicate'
  | 'clear-duplicate'

interface CustodyRow {
  /** States it may happen in; null: before the record exists. */
  from: readonly (CustodyState | null)[]
  /** The state after; null: unchanged. */
  to: CustodyState | null
  says: string
  /** What must be true besides, e.g. that a transfer is open. */
  when?: (flags: CustodyFlags) => boolean
}

export interface CustodyFlags {
  openTransfer: boolean
  /** Flagged beside any record at all. */
  duplicate: boolean
  /** Flagged beside the one record that the movement speaks of. */
  thisPair: boolean
  /** Somebody inquires into a suspected forgery in it. */
  inquiry: boolean
  /** The whole of it is lost, and neither found nor rebuilt. */
  lost: boolean
}

const kept: readonly CustodyState[] = ['received', 'shelved']

/** Every movement of a bag. Location is folded from these facts and stored nowhere as a state of its own. */
export const CUSTODY_TABLE: Record<CustodyCommand, CustodyRow> = {
  register: { from: [null], to: 'expected', says: '建立档案记录' },
  receive: { from: ['expected'], to: 'received', says: '收到档案' },
  shelve: { from: ['received'], to: 'shelved', says: '档案上架' },
  'move-shelf': { from: ['shelved'], to: null, says: '调整架位' },
  lend: { from: ['shelved'], to: 'lent', says: '档案借出', when: ({ openTransfer }) => !openTransfer },
  return: { from: ['lent'], to: 'received', says: '档案归还，待核对上架' },
  recall: { from: ['lent'], to: null, says: '办理转出，催还借出的档案' },
  'open-transfer': { from: kept, to: null, says: '开始办理转出', when: ({ openTransfer }) => !openTransfer },
  'close-transfer': { from: kept, to: null, says: '转出办理终止', when: ({ openTransfer }) => openTransfer },
  dispatch: {
    from: kept,
    to: 'dispatched',
    says: '档案寄出',
    when: ({ openTransfer, duplicate, inquiry, lost }) => openTransfer && !duplicate && !inquiry && !lost,
  },
  // Sent back by who could not take it in: it is checked and shelved like one that comes.
  'take-back': { from: ['dispatched'], to: 'received', says: '退回的档案收到，待核对上架' },
  'flag-duplicate': {
    from: ['expected', ...kept, 'lent'],
    to: null,
    says: '发现疑似重复记录',
    when: ({ thisPair }) => !thisPair,
  },
  'clear-duplicate': {
    from: ['expected', ...kept, 'lent'],
    to: null,
    says: '重复记录已核清',
    when: ({ thisPair }) => thisPair,
  },
}

/** The movements staff record themselves on the archive page, and who of them. The others follow from cases and decisions. */
export const MOVEMENT_POSTS = {
  receive: ['archivist', 'dispatch'],
  shelve: ['archivist'],
  'move-shelf': ['archivist'],
  lend: ['archivist'],
  return: ['archivist'],
} as const satisfies Partial<Record<CustodyCommand, readonly Post[]>>

export type Movement = keyof typeof MOVEMENT_POSTS

export const MOVEMENTS = Object.keys(MOVEMENT_POSTS) as [Movement, ...Movement[]]

export const isMovement = (command: string): command is Movement => Object.hasOwn(MOVEMENT_POSTS, command)

/** Movements that put the bag on a shelf, which has to be named. */
export const namesShelf = (movement: Movement): boolean => movement === 'shelve' || movement === 'move-shelf'
