import { reg } from '@shared/kernel/reg'
import {
  archiveKept,
  noDuplicate,
  noInquiry,
  notDeceased,
  notLost,
  notMoving,
  samePerson,
} from './archive-conditions'
import type { TransferOutContext } from './transfer-out-context'
import type { ConditionRow } from './types'

reg('N20-2', 'N22', 'N29-rules', 'N20-death', 'G37', 'G22')

/** What has to hold before a file may leave; every one of them binds. Lent out, under inquiry and lost are waits, no reasons: the clock runs on meanwhile. */
export const transferOutConditions: readonly ConditionRow<TransferOutContext>[] = [
  archiveKept,
  samePerson('N20-2'),
  noDuplicate('N20-2'),
  {
    name: 'not-lent',
    says: '档案没有借出在外。借出的，已经可以催还，归还核对后再审核',
    holds: ({ archive }) => archive?.state !== 'lent',
    refusal: 'transfer.lent-out',
    article: 'N22',
  },
  noInquiry,
  notLost,
  // The case that a letter of the system belongs to holds the place.
  { ...notMoving, holds: (context) => context.linked || notMoving.holds(context) },
  { ...notDeceased, refusal: 'deceased.own-way' },
  {
    name: 'party-moved',
    says: '当地没有要求先转党组织关系，或者已经转好',
    holds: ({ partyFirst }) => !partyFirst,
    refusal: 'transfer.party-first',
    article: 'N20-2',
  },
]
