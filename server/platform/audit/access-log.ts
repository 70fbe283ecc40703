import { AppError } from '@shared/kernel/app-error'
import type { IdMaker } from '../ids'
import type { AccessRecords } from '../mongo/access-records'
import { gather } from '../mongo/gather'
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

/** Entries in one write, at most. */
const MOST_TOGETHER = 200

/**
 * The appender of this process. Entries gathered while a write is under way go together into the next one (group commit),
 * each linked to the one before. Beside a write that takes long and after one that failed, or may have, a new chain begins:
 * what is on disk of the old one stays whole either way.
 */
export function createAccessLog({ records, newId }: Deps): AccessLog {
  let head: ChainHead | null = null

  async function send(entries: readonly AccessEntry[]): Promise<readonly true[]> {
    let last = head ?? firstLink(newId())
    head = null
    const linked = entries.map((entry, at) => {
      const next = link(last, newId(), entry)
      last = next.head
      const waits = at === entries.length - 1 || next.record.seq === 1
      return waits ? { ...next.record, unsealed: true as const } : next.record
    })
    await records.insert(linked)
    head = last
    return linked.map(() => true)
  }
  const write = gather({ send, most: MOST_TOGETHER })

  return {
    append: async (entry) => {
      try {
        await write(entry)
      } catch (cause) {
        throw new AppError('access.not-logged', { cause })
      }
    },
    bySubject: async (subjects, { after, limit }) => {
      const found = await records.bySubject(subjects, after, limit + 1)
      const entries = found.slice(0, limit)
      return { entries, next: found.length > limit ? (entries.at(-1)?._id ?? null) : null }
    },
  }
}
