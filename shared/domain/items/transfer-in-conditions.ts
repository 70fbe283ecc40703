import { reg } from '@shared/kernel/reg'
import { identityVerified, notMoving, notOfTheDead } from './archive-conditions'
import { centreOffered, inScope } from './place-conditions'
import type { TransferInContext } from './transfer-in-context'
import type { ConditionRow } from './types'

reg('N20-1', 'N7-place', 'N4')

/** When all hold the letter goes out at once; otherwise a clerk decides, bound by those that carry a refusal. */
export const transferInConditions: readonly ConditionRow<TransferInContext>[] = [
  inScope,
  centreOffered,
  {
    name: 'not-here',
    says: '档案还不在所选机构',
    holds: ({ here }) => !here,
    refusal: 'transfer.here-already',
    article: 'N20-1',
  },
  {
    name: 'holder-known',
    says: '知道档案现在由谁保管',
    holds: ({ holderKnown }) => holderKnown,
    refusal: 'transfer.holder-unknown',
    article: 'N20-1',
  },
  notOfTheDead,
  notMoving,
  identityVerified,
]
