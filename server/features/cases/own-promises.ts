import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { owedAfter } from '@shared/domain/owed/owed'
import type { Day } from '@shared/kernel/dates'
import type { CaseRecord } from './case-record'
import type { CaseDeps } from './deps'

/** Papers that a person promised in writing for a file that was taken in without them, and that have not come. */
export interface OwnPromise {
  caseId: string
  by: Day
  /** The key facts that the one-time notice named. */
  missing: readonly string[]
}

/** The promises that stand open in these cases. */
export const promisesIn = (records: readonly CaseRecord[]): OwnPromise[] =>
  records.flatMap((record) => {
    const item = itemOf(record.item)
    if (item.owes?.what !== 'promise') return []
    const { state, kept } = foldCase(item, record.facts)
    const owed = owedAfter(item.owes, state, record.facts)
    const missing = Array.isArray(kept.missing) ? kept.missing.map(String) : []
    return owed ? [{ caseId: record._id, by: owed.by, missing }] : []
  })

/** The open promises of an applicant. One round trip. */
export const promisesOf = async (
  { cases }: Pick<CaseDeps, 'cases'>,
  applicantId: string,
): Promise<OwnPromise[]> => promisesIn(await cases.listByApplicant(applicantId))

/** The open promises under an ID number, by every index it may stand under. One round trip. */
export const promisesUnder = async (
  { cases }: Pick<CaseDeps, 'cases'>,
  idIndexes: readonly string[],
): Promise<OwnPromise[]> => promisesIn(await cases.underNumber(idIndexes, 'transfer-in', 'received'))
