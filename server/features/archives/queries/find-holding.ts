import { type Custody, foldCustody } from '@shared/domain/archives/custody'
import type { Fact } from '@shared/domain/facts/types'
import type { ArchiveRecord } from '../record'
import type { ArchiveRepository } from '../repository'

/** A file as the rules see it: its record and where the bag is. */
export interface Holding {
  id: string
  archiveNo: string
  centreId: string
  holderName: string
  /** The keyed indexes of the ID number it was found by: more than one while the index key is being changed. */
  idIndexes: readonly string[]
  custody: Custody
  facts: readonly Fact[]
  /** The record itself, for what stands sealed in it. */
  record: ArchiveRecord
}

export function holdingOf(record: ArchiveRecord, others: number, idIndexes: readonly string[]): Holding {
  const custody = foldCustody(record.facts)
  return {
    id: record._id,
    archiveNo: record.archiveNo,
    centreId: record.centreId,
    holderName: record.holderName,
    idIndexes,
    custody: { ...custody, duplicate: custody.duplicate || others > 0 },
    facts: record.facts,
    record,
  }
}

/** The file kept under an ID number (by its blind indexes), or null. Two records for one number count as a duplicate. */
export async function findHolding(
  archives: ArchiveRepository,
  idIndexes: readonly string[],
): Promise<Holding | null> {
  return holdingAmong(await archives.findByIdIndex(idIndexes), idIndexes)
}

/**
 * The holding among the records kept under one ID number, which these are the indexes of: the oldest of those whose bag is, or is
 * awaited, where they are. A bag that was sent on has a record at each centre it was at: the one it left last answers while it is
 * under way. A part of another file is answered for by that file.
 */
export function holdingAmong(files: readonly ArchiveRecord[], idIndexes: readonly string[]): Holding | null {
  const own = files.filter(({ partOf }) => !partOf).toSorted((a, b) => (a._id < b._id ? -1 : 1))
  const here = own.length > 1 ? own.filter(({ facts }) => foldCustody(facts).state !== 'dispatched') : own
  const [first = own.at(-1), ...rest] = here
  return first ? holdingOf(first, rest.length, idIndexes) : null
}
