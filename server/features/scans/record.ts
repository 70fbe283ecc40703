import type { Fact } from '@shared/domain/facts/types'
import type { ReturnReason, ScanState } from '@shared/domain/scans/table'
import type { OutboxEntry } from '../../platform/jobs/types'
import type { BlobKey } from '../uploads'

/** What of a scan must not stand in plain: how its file is called, and the key to its bytes. */
export interface About {
  name: string
  /** Of the whole file as it came. */
  sha256: string
  key: BlobKey
}

/** One file with pages of one paper. Where it stands is folded from its facts; its pages are records of their own. */
export interface ScanRecord {
  _id: string
  archiveId: string
  /** As the catalogue of the file names it: 'm12'. */
  paperId: string
  /** Where it was brought; who may see it goes by the centre that has the file now. */
  centreId: string
  /** Who brings it: nobody else adds parts. */
  ownerId: string
  /** Actor and idempotency key of the command that opened it. */
  createKey: string
  bodyHash: string
  /** About, sealed. */
  about: string
  size: number
  /** Of the paper, that its first page shows. */
  firstPage: number
  /** SHA-256 of every part that is here, by its number from 0. */
  parts: Record<string, string>
  version: number
  state: ScanState
  facts: Fact[]
  /** Pages that are done, and of how many; null until that is known. */
  done: number
  pages: number | null
  returned: { page: number; reason: ReturnReason }[]
  outbox: OutboxEntry[]
  outboxAt?: Date
  /** When its bytes go, where it came to nothing. */
  expiresAt: Date | null
}

/** One page: what it looks like stands encrypted under the key of its scan. */
export interface PageRecord {
  /** Scan and page: a page is kept once, however often it is drawn. */
  _id: string
  scanId: string
  archiveId: string
  page: number
  width: number
  height: number
  /** Of the page as it was drawn: pages that look the same have the same. */
  sha256: string
  thumbnail: string
  /** Another page of the file that looks the same. */
  twin: { scanId: string; page: number } | null
}

/** What is needed of the file a scan belongs to. */
export interface ScannedFile {
  centreId: string
  idIndex?: string
}

/** A file as it is stored, and what is said of it beside its scans. */
export interface WholeFile extends ScannedFile {
  _id: string
  archiveNo: string
  holderName: string
}

/** A scan that waits for its second person, with as much of its file as a list shows. */
export interface WaitingScan
  extends Pick<ScanRecord, '_id' | 'archiveId' | 'paperId' | 'state' | 'pages' | 'facts'> {
  file: Pick<WholeFile, 'centreId' | 'idIndex' | 'archiveNo' | 'holderName'>
}
