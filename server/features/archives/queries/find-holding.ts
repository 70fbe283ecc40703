import { type Custody, foldCustody } from '@shared/domain/archives/custody'
import type { Fact } from '@shared/domain/facts/types'
import type { ArchiveRecord, ArchiveRepository } from '../repository'

/** A file as the rules see it: its record and where the bag is. */
export interface Holding {
  id: string
  archiveNo: string
  centreId: string
  holderName: string
  idIndex: string
  custody: Custody
  facts: readonly Fact[]
}

export function holdingOf(record: ArchiveRecord, others: number): Holding {
  const custody = foldCustody(record.facts)
  return {
    id: record._id,
    archiveNo: record.archiveNo,
    centreId: record.centreId,
    holderName: record.holderName,
    idIndex: record.idIndex,
    custody: { ...custody, duplicate: custody.duplicate || others > 0 },
    facts: record.facts,
  }
}

/** The file kept under an ID number (by its blind index), or null. Two records for one number count as a duplicate. */
export async function findHolding(archives: ArchiveRepository, idIndex: string): Promise<Holding | null> {
  return holdingAmong(await archives.findByIdIndex(idIndex))
}

/** The holding among the records kept under one ID number: the oldest. */
export function holdingAmong(files: readonly ArchiveRecord[]): Holding | null {
  const [first, ...rest] = files.toSorted((a, b) => (a._id < b._id ? -1 : 1))
  return first ? holdingOf(first, rest.length) : null
}
