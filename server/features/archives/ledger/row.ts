import { normaliseArchiveNo } from '@shared/domain/archives/archive-number'
import { canonicalJson } from '@shared/kernel/canonical'
import type { Day } from '@shared/kernel/dates'
import type { LedgerColumns } from './particulars'

/** A checked row of a ledger (档案接收登记), as the import hands it over. */
export interface LedgerRow {
  /** Its place in the ledger, for the report. */
  row: number
  /** As parseName writes it. */
  name: string
  /** As normaliseIdNumber writes it; left out: the record comes in unlinked. */
  idNumber?: string
  /** Left out or empty: the record is given a number. */
  archiveNo?: string
  previousNo?: string
  /** Where the bag stands; left out: received and not yet shelved. */
  shelf?: string
  /** The day the bag came, where the ledger knows it. */
  receivedOn?: Day
  columns: LedgerColumns
}

/** A row with its numbers in the form they are stored in. */
export type TidyRow = LedgerRow & { archiveNo: string; previousNo: string }

export const tidyRow = (row: LedgerRow): TidyRow => ({
  ...row,
  archiveNo: normaliseArchiveNo(row.archiveNo ?? ''),
  previousNo: normaliseArchiveNo(row.previousNo ?? ''),
})

/** Columns that tell two people apart in a row that has neither an ID number nor an archive number. */
const TELLING = ['出生日期', '曾用名', '原存档单位名称', '毕业院校', '邮寄编号'] as const

/**
 * What makes a row the same row in another import: centre, archive number, name and ID number; without both numbers also
 * what else tells people apart. A corrected phone or address does not make it another one.
 */
export function sameRow(centreId: string, { archiveNo, name, idNumber = '', columns }: TidyRow): string {
  const telling = archiveNo || idNumber ? [] : TELLING.map((column) => columns[column] ?? '')
  return canonicalJson([centreId, archiveNo, name, idNumber, ...telling])
}
