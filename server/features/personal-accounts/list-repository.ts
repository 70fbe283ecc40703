import type { PersonKind } from '@shared/domain/persons/situations'
import type { Model } from 'mongoose'
import { withoutKin } from '../../platform/avoidance'
import type { PersonalAccountRecord } from './record'

/** Rows of a list page. */
export const ACCOUNTS_PAGE = 30

/** What staff look for among the open accounts of a centre; times are parts of ids, which sort by when an account was opened. */
export interface AccountSearch {
  centreId: string
  /** Whole, as printed on the agreement. */
  caseNo?: string | undefined
  holderName?: string | undefined
  kind?: PersonKind | undefined
  agreement?: string | undefined
  /** Ids from here on, and below here. */
  from?: string | undefined
  below?: string | undefined
  avoids: readonly string[] | undefined
}

const BY_NUMBER = { centreId: 1, caseNo: 1 } as const
const NEWEST = { centreId: 1, open: 1, _id: -1 } as const
const BY_NAME = { centreId: 1, open: 1, holderName: 1, _id: -1 } as const
const BY_KIND = { centreId: 1, open: 1, kind: 1, _id: -1 } as const
const BY_TEXT = { centreId: 1, open: 1, 'agreement.version': 1, _id: -1 } as const
const BY_BOTH = { centreId: 1, open: 1, kind: 1, 'agreement.version': 1, _id: -1 } as const

/** One for each way of looking, in the order of its page. */
export const LIST_INDEXES = [BY_NUMBER, NEWEST, BY_NAME, BY_KIND, BY_TEXT, BY_BOTH].map((keys) => ({ keys }))

/** The index that leads to nothing but what was asked; people of one name are few, whatever else is asked of them. */
function indexOf({ caseNo, holderName, kind, agreement }: AccountSearch) {
  if (caseNo) return BY_NUMBER
  if (holderName) return BY_NAME
  if (kind) return agreement ? BY_BOTH : BY_KIND
  return agreement ? BY_TEXT : NEWEST
}

/** A page of open accounts and one more, newest first, without those of kin. */
export function listAccounts(
  model: Model<PersonalAccountRecord>,
  asked: AccountSearch,
): Promise<PersonalAccountRecord[]> {
  const { centreId, caseNo, holderName, kind, agreement, from, below, avoids } = asked
  const range = { ...(from ? { $gte: from } : {}), ...(below ? { $lt: below } : {}) }
  const found = model
    .find({
      ...{ centreId, open: true },
      ...(caseNo ? { caseNo } : {}),
      ...(holderName ? { holderName } : {}),
      ...(kind ? { kind } : {}),
      ...(agreement ? { 'agreement.version': agreement } : {}),
      ...(from || below ? { _id: range } : {}),
      ...withoutKin(avoids, 'idIndex'),
    })
    .hint(indexOf(asked))
  // A number has one account: nothing to sort.
  return (caseNo ? found : found.sort({ _id: -1 }))
    .limit(ACCOUNTS_PAGE + 1)
    .lean<PersonalAccountRecord[]>()
    .exec()
}
