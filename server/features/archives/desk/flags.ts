import { decideCustody, foldCustody } from '@shared/domain/archives/custody'
import { decidedBeside, foldRecord } from '@shared/domain/archives/record'
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

/** Whether a chain says what the two are to each other; where only one of them was flagged, only that one does. */
const says = ({ facts }: ArchiveRecord, { _id }: ArchiveRecord): boolean =>
  decidedBeside(foldRecord(facts)).includes(_id)

/** Whether the bag is where a record may be flagged. */
const mayBeFlagged = ({ facts }: ArchiveRecord, { _id }: ArchiveRecord): boolean =>
  decideCustody(facts, 'flag-duplicate', _id).ok

const isDecided = (one: ArchiveRecord, other: ArchiveRecord): boolean =>
  (says(one, other) || says(other, one)) && mayBeFlagged(one, other) && mayBeFlagged(other, one)

/** How a record stands for a member of staff, by itself or beside another. */
export function flagsOf(
  deps: { open: Open },
  record: ArchiveRecord,
  actorId: string,
  other?: ArchiveRecord,
): RecordFlags {
  const custody = foldCustody(record.facts)
  const standing = foldRecord(record.facts)
  const { pending, reopening, partOf } = standing
  return {
    linked: record.idIndex !== undefined,
    pending: pending !== null,
    reopening: reopening !== null,
    mine: (pending ?? reopening)?.by.id === actorId,
    part: partOf !== null || isPartElsewhere(record, other),
    duplicate: custody.duplicate,
    thisPair: other !== undefined && custody.duplicateWith.includes(other._id),
    decided: other !== undefined && isDecided(record, other),
    numbers: other ? numbersOf(deps, record, other) : 'unknown',
  }
}
