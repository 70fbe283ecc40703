import type { Fact } from '@shared/domain/facts/types'
import type { GraduateState } from '@shared/domain/graduates/table'
import type { Day } from '@shared/kernel/dates'
import type { OutboxEntry } from '../../platform/jobs/types'

/** What a list says of a file on its way, sealed: with whom it goes where, and its numbers. */
export interface Sent {
  /** Under which the first fact commits to it. */
  salt: string
  destination: string
  transferNo: string
  checkNo: string
  channel: string
  channelNo: string
}

/** One graduate's file by the lists of schools: a row of a list, or a file that came and stands on none. */
export interface GraduateRecord {
  _id: string
  /** The centre that brought the list, or that the file came to. */
  centreId: string
  /** Import and row; null for what is on no list. */
  listId: string | null
  row: number | null
  school: string
  /** Plain, as everywhere: staff read it. */
  name: string
  idNumber: string
  idIndex: string
  /** Sealed: Sent; null for what is on no list. */
  sent: string | null
  /** Keyed digests of the numbers, for equality. */
  transferKey?: string
  channelKey?: string
  /** Keyed digest of what makes it the same row, or the archive that came: neither is written twice. */
  naturalKey: string
  /** The day it was sent, or came, and the id: the order of lists. */
  place: string
  sentOn: Day | null
  arrivedOn: Day | null
  /** The record of the file, once it is here. */
  archiveId: string | null
  /** Folded from the facts. */
  state: GraduateState
  version: number
  facts: Fact[]
  outbox: OutboxEntry[]
  outboxAt?: Date
}

/** A school that has brought lists to a centre, by the year: whose files are looked for on them. */
export interface ListingSchool {
  _id: string
  centreId: string
  school: string
  year: number
}
