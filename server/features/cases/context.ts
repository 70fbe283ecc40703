import { itemOf } from '@shared/domain/items/catalogue'
import type { CustodyCertificateContext } from '@shared/domain/items/custody-certificate-context'
import { findHolding, type Holding } from '../archives'
import type { CaseDeps } from './deps'
import type { CaseRecord } from './repository'

/** What the rules may know when they decide: the file the applicant's ID number leads to, and how sure the identity is. */
export const contextOf = (
  holding: Holding | null,
  applicant: { name: string; idIndex: string; level: 'none' | 'declared' | 'verified' },
): CustodyCertificateContext => ({
  identityLevel: applicant.level,
  archive: holding && {
    state: holding.custody.state,
    nameEqual: holding.holderName === applicant.name,
    idEqual: holding.idIndexes.includes(applicant.idIndex),
    openTransfer: holding.custody.openTransfer,
    duplicate: holding.custody.duplicate,
  },
})

/** The context of a case that was handed in, with its file as it is now. */
export const contextOfCase = (record: CaseRecord, holding: Holding | null): CustodyCertificateContext =>
  contextOf(holding, { name: record.applicantName, idIndex: record.idIndex, level: record.identityLevel })

/** The applicant's file as it is now, or null. One round trip. */
export const holdingOfCase = (deps: CaseDeps, record: CaseRecord): Promise<Holding | null> =>
  findHolding(deps.archives, deps.idIndexesOf(record))

/** Whether every condition that binds even a clerk holds for the file as it is now (N29-false). */
export const isStillBorneOut = (record: CaseRecord, holding: Holding | null): boolean =>
  itemOf(record.item).conditions.every((row) => !row.refusal || row.holds(contextOfCase(record, holding)))
