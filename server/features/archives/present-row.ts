import type { ArchiveRow } from '@shared/contract/archive-search'
import { foldCustody } from '@shared/domain/archives/custody'
import { CUSTODY_LABELS } from '@shared/domain/archives/custody-table'
import { isDeceased } from '@shared/domain/archives/death'
import { toneOf } from '@shared/domain/archives/file-card'
import { isInquiryOpen } from '@shared/domain/archives/inquiry'
import { isLost } from '@shared/domain/archives/loss'
import { foldRecord } from '@shared/domain/archives/record'
import { maskIdNumber } from '@shared/kernel/identity'
import type { ArchiveRecord } from './record'

type Open = (field: string, id: string, sealed: string) => string

/** The record's ID number in plain, for this one request; null while it is unlinked. */
export const openIdNumber = (
  { open }: { open: Open },
  { _id, idNumber }: Pick<ArchiveRecord, '_id' | 'idNumber'>,
): string | null => (idNumber ? open('archives.idNumber', _id, idNumber) : null)

/** A file as lists show it. */
export function presentArchiveRow(deps: { open: Open }, record: ArchiveRecord): ArchiveRow {
  const custody = foldCustody(record.facts)
  const idNumber = openIdNumber(deps, record)
  return {
    id: record._id,
    archiveNo: record.archiveNo,
    previousNo: record.previousNo ?? null,
    name: record.holderName,
    formerNames: record.formerNames ?? [],
    idNumber: idNumber && maskIdNumber(idNumber),
    stateLabel: CUSTODY_LABELS[custody.state],
    tone: toneOf(custody.state),
    shelf: custody.shelf,
    marks: marksOf(record),
  }
}

export function marksOf(record: Pick<ArchiveRecord, 'idIndex' | 'facts' | 'partOf'>): ArchiveRow['marks'] {
  const marks: ArchiveRow['marks'] = []
  if (record.idIndex === undefined) marks.push('unlinked')
  if (foldCustody(record.facts).duplicate) marks.push('duplicate')
  const { pending, reopening } = foldRecord(record.facts)
  if (pending || reopening) marks.push('proposal')
  if (record.partOf !== undefined) marks.push('part')
  if (isInquiryOpen(record.facts)) marks.push('inquiry')
  if (isLost(record.facts)) marks.push('lost')
  if (isDeceased(record.facts)) marks.push('deceased')
  return marks
}
