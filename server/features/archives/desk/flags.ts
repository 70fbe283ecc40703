import { foldCustody } from '@shared/domain/archives/custody'
import { foldRecord } from '@shared/domain/archives/record'
import type { RecordFlags } from '@shared/domain/archives/record-table'
import { openIdNumber } from '../present-row'
import type { ArchiveRecord } from '../record'

type Open = (field: string, id: string, sealed: string) => string

/** Whether two records have one ID number. By the numbers themselves: two stored indexes are never compared. */
function numbersOf(deps: { open: Open }, one: ArchiveRecord, other: ArchiveRecord): RecordFlags['numbers'] {
  const [first, second] = [openIdNumber(deps, one), openIdNumber(deps, other)]
  if (first === null || second === null) return 'unknown'
  return first === second ? 'one' : 'two'
}

/** Part of a third record; of this one it may be already, by a decision that broke off. */
function isPartElsewhere({ _id }: ArchiveRecord, other: ArchiveRecord | undefined): boolean {
  const partOf = other ? foldRecord(other.facts).partOf : null
  return partOf !== null && partOf !== _id
}

/** How a record stands for a member of staff, by itself or beside another. */
export function flagsOf(
  deps: { open: Open },
  record: ArchiveRecord,
  actorId: string,
  other?: ArchiveRecord,
): RecordFlags {
  const custody = foldCustody(record.facts)
  const { pending, partOf } = foldRecord(record.facts)
  return {
    linked: record.idIndex !== undefined,
    pending: pending !== null,
    mine: pending?.by.id === actorId,
    part: partOf !== null || isPartElsewhere(record, other),
    duplicate: custody.duplicate,
    thisPair: other !== undefined && custody.duplicateWith.includes(other._id),
    numbers: other ? numbersOf(deps, record, other) : 'unknown',
  }
}
