import { reg } from '@shared/kernel/reg'
import type { KindAnswer } from '../persons/kind-of'
import type { ConditionRow } from './types'

reg('N4', 'N7-place')

/** Only mobile personnel's files are kept by centres. */
export const inScope: ConditionRow<{ kind: KindAnswer }> = {
  name: 'in-scope',
  says: '申请人属于流动人员',
  holds: ({ kind }) => kind.scope === 'in',
  refusal: 'custody.out-of-scope',
  article: 'N4',
}

/** The centre that was chosen is among those the places allow. */
export const centreOffered: ConditionRow<{ centreOffered: boolean }> = {
  name: 'centre-offered',
  says: '所选机构可以接收',
  holds: (context) => context.centreOffered,
  refusal: 'custody.centre-unfit',
  article: 'N7-place',
}
