import type { Fact } from '@shared/domain/facts/types'
import type { ItemCode } from '@shared/domain/items/catalogue'
import type { OutboxEntry } from '../../platform/jobs/types'

/** One case: an append-only list of facts, with the projections that queries need cached beside it. */
export interface CaseRecord {
  _id: string
  /** The number people quote (办件编号). */
  no: string
  item: ItemCode
  centreId: string
  /** The centre at whose window it was filed for a walk-in, or to which a unit handed in; absent when the person filed it. */
  filedAt?: string
  /** The collective account of the unit that applied online for its person, and its own id: its place among those of the unit. */
  unitKey?: string
  applicantId: string
  applicantName: string
  /** Who applied: encrypted, with its keyed index. */
  idNumber: string
  idIndex: string
  /** Phone, every answer and note, and the salt of the facts' commitments: one sealed value (personal.ts). */
  personal: string
  identityLevel: 'declared' | 'verified'
  /** Actor and idempotency key of the command that opened the case. */
  createKey: string
  version: number
  /** Projections, re-foldable from the facts at any time. */
  state: string
  open: boolean
  dueOn: string
  /** Due day and id: the order of the queue, and the place where a page ended. */
  queueKey: string
  /** The queue key again while the case is open and its last day waits for a holiday notice; else absent. */
  awaitsNotice?: string
  openedAt: string
  certificateId: string | null
  /** Who of the staff gave the last fact; null before anybody did. */
  handledBy: string | null
  facts: Fact[]
  outbox: OutboxEntry[]
  /** Since when the outbox waits; absent when it is empty. */
  outboxAt?: Date
  /** Wrong codes that were tried of each of its letters, and in which window of time; absent where none was. */
  letterTries?: Record<string, { at: number; wrong: number }>
  /** The uploaded files it took; absent when none. */
  fileIds?: string[]
  /**
   * Of an item that a person has one open case of: item and applicant while it is open; of what a unit handed in for a line of its due
   * list: that line, until it first ended; of one that moves a file, of somebody nobody has looked at yet: their login; its own id after.
   */
  singleKey?: string
  /** Of an item that moves the file: whether it holds its person's one place for that; only once it is known whose it is. */
  moving?: boolean
  /** Of an item that moves the file, while it is open: centre, item, state and queue key, by which the desks list it. */
  deskKey?: string
  /** The day its person is next reminded of what they owe, and its id; absent when they need not be. */
  remindKey?: string
  /** Of a case that asks others, while it is open: the desks on which its questions lie, and its own. */
  askKeys?: string[]
  /** By when the first question was to be answered that nobody has, nor the department above was told of, and its id; for one that was told no day, when it was put. */
  lateKey?: string
  /** The number the bag was sent under, as it is compared; absent where it has none. */
  parcelKey?: string
  /** The same while the case is open, of the case in which staff typed it: no two have one. */
  sentKey?: string
  /** The same with the centre that typed it and the year it did so in, also once the case has ended: no two have one. */
  usedKey?: string
}
