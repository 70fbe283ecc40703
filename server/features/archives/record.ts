import type { Fact } from '@shared/domain/facts/types'
import type { OutboxEntry } from '../../platform/jobs/types'

/** Why a record waits on the desk of its centre. */
export type DeskReason = 'unlinked' | 'duplicate' | 'proposal' | 'told' | 'unshelved'

/** One personnel file: whose it is, and every movement of the bag. Where it is now is folded from the facts. */
export interface ArchiveRecord {
  _id: string
  /** As archive-number.ts writes numbers; unique within a centre, but for duplicates that wait to be decided. */
  archiveNo: string
  /** The number it had at the holder before, if any is known. */
  previousNo?: string
  centreId: string
  /** Plain, because staff search names by part; citizen answers mask everyone's but the person's own. */
  holderName: string
  /** Names it stood under before: it is found by them too. */
  formerNames?: string[]
  /**
   * Encrypted per field, and its keyed index for equality. A record without them is *unlinked*: it answers for nobody until
   * staff have matched it.
   */
  idNumber?: string
  idIndex?: string
  /** Another record that answers for this one: both are parts of one file. */
  partOf?: string
  /** The collective account it is kept under; absent: in its person's own name. Folded from the facts (keeping.ts). */
  collectiveId?: string
  /** Particulars as they are now and were before: one sealed value (details.ts); absent until one is changed. */
  details?: string
  /** The columns of the ledger it came with: one sealed value (ledger/particulars.ts). */
  ledger?: string
  /** What the facts of its papers are about: one sealed value (materials/sealed-contents.ts); absent while the file is not listed. */
  contents?: string
  /** The key facts on record in them, for whoever does not open the papers: one sealed value (materials/key-facts.ts). */
  keyFacts?: string
  /** Papers and stubs its catalogue lists: not stored, counted from its facts for whoever reads its card (projection.ts). */
  listed?: number
  /** Pages of the papers in its catalogue; absent where none was filed since they are counted. */
  pages?: number
  /** Keyed digest of what makes a ledger's row the same row: no import brings it twice. */
  naturalKey?: string
  /** Why it waits on the desk, and its place there (instant of the oldest reason, id); absent when it does not. */
  desk?: DeskReason[]
  deskKey?: string
  version: number
  facts: Fact[]
  /** Effects that wait; absent where no paper was ever filed. */
  outbox?: OutboxEntry[]
  outboxAt?: Date
}

/** Its place on the desk; empty when it waits for nothing. */
export type DeskPlace = Pick<ArchiveRecord, 'desk' | 'deskKey'>

/** The fields a file is searched by; made from the others and never set by hand. */
export interface SearchFields {
  /** Pinyin, name and id: the order of lists, and the place where a page ended. */
  nameKey: string
  searchKeys: string[]
  /** Of a file under a collective account: the account, and its place there. */
  keptKey?: string
}

export type StoredArchive = ArchiveRecord & SearchFields
