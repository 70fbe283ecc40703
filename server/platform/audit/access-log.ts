import { AppError } from '@shared/kernel/app-error'
import type { IdMaker } from '../ids'
import type { AccessRecords } from '../mongo/access-records'
import { type AccessEntry, type AccessRecord, type ChainHead, firstLink, link } from './access-chain'

/** Entries of one page, newest first. `next` is the `after` of the page that follows, or null. */
export interface AccessPage {
  entries: readonly AccessRecord[]
  next: string | null
}

export interface AccessLog {
  /**
   * Writes who looked at what. Resolves when the entry is on disk; what it speaks of must not be shown before. Throws
   * `access.not-logged` when it could not be written: then nothing may be shown.
   */
  append: (entry: AccessEntry) => Promise<void>
  /** Who looked at any of these subjects (ids of an account and its archive), newest first. One round trip. */
  bySubject: (subjects: readonly string[], page: { after?: string; limit: number }) => Promise<AccessPage>
}

interface Deps {
  records: AccessRecords
  newId: IdMaker
}

/** Entries in one write, and entries that wait for one, at most. */
const MOST_TOGETHER = 200
const MOST_WAITING = 5_000

interface Waiting {
  entry: AccessEntry
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * The appender of this process. Entries gathered while a write is under way go together into the next one (group commit),
 * each linked to the one before. After a write that failed, or may have, a new chain begins: what is on disk of the old one
 * stays whole either way.
 */
export function createAccessLog({ records, newId }: Deps): AccessLog {
  const queue: Waiting[] = []
  let head: ChainHead | null = null
  let writing = false

  async function writeNext(): Promise<void> {
    const batch = queue.splice(0, MOST_TOGETHER)
    writing = true
    try {
      let last = head ?? firstLink(newId())
      const linked = batch.map(({ entry }) => {
        const next = link(last, newId(), entry)
        last = next.head
        return next.record
      })
      await records.insert(linked)
      head = last
      for (const { resolve } of batch) resolve()
    } catch (cause) {
      head = null
      for (const { reject } of batch) reject(new AppError('access.not-logged', { cause }))
    } finally {
      writing = false
      if (queue.length > 0) void writeNext()
    }
  }

  return {
    append: (entry) =>
      new Promise<void>((resolve, reject) => {
        if (queue.length >= MOST_WAITING) return reject(new AppError('access.not-logged'))
        queue.push({ entry, resolve, reject })
        if (!writing) void writeNext()
      }),
    bySubject: async (subjects, { after, limit }) => {
      const found = await records.bySubject(subjects, after, limit + 1)
      const entries = found.slice(0, limit)
      return { entries, next: found.length > limit ? (entries.at(-1)?._id ?? null) : null }
    },
  }
}
